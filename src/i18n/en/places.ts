import type { places as source } from '../id/places.ts'

export const places = {
  'rate.title': 'How many requests per 1,000 residents?',
  'rate.text':
    'The count divided by the residents of the last census for which a source was found. More reports do not mean that things are worse: residents there may simply report more.',
  'rate.per': 'Per 1,000 residents',
  'works.title': 'Works nearby',
  'works.where': 'Place',
  'works.nowhere': 'not on record',
  'works.none.village': 'No works are on record in {name} or elsewhere in {district}.',
  'works.none.district': 'No works are on record in {name}.',
  'works.all': 'All programmes of the city',
  'areas.list': 'All areas, alphabetically',
  'agencies.spokespersons': 'Digital spokespersons',
  'agencies.spokespersonsText':
    'The officer of each agency who answers residents on social media. Accounts with a source stand here; we do not guess the others.',
  'agencies.known': 'Of {all} agencies, the account of {unknown} is not known yet.',
  'areas.listByNumber': 'All areas',
  'areas.jump': 'Go to the list of areas',
  'village.districtWait': 'The wait in all of {district}',
  'village.districtNote': 'This chart and its sentence are about all of {district}.',
} as const satisfies Record<keyof typeof source, string>
