/**
 * The JSON-LD context of the catalogue. Addresses in it are relative to the catalogue's
 * own, so that a copy on any host is right; a build that knows its site fixes the base.
 */
export const context = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

const iana = 'https://www.iana.org/assignments/media-types/'
const authority = 'http://publications.europa.eu/resource/authority/'

/** Reference to another node. */
export const ref = (id: string) => ({ '@id': id })
/** A value with its XML Schema type. */
export const typed = (value: string, type: string) => ({ '@value': value, '@type': `xsd:${type}` })
/** Words in both languages of the site. */
export const words = ({ id, en }: { readonly id: string; readonly en: string }) => [
  { '@value': id, '@language': 'id' },
  { '@value': en, '@language': 'en' },
]
/** Things that others have named, with the class that DCAT-AP expects them to have. */
const known = (type: string) => (id: string) => ({ '@id': id, '@type': type })
export const document = known('foaf:Document')
export const mediaType = (type: string) => known('dct:MediaType')(`${iana}${type}`)
export const frequency = (code: string) => known('dct:Frequency')(`${authority}frequency/${code}`)
export const language = (code: string) =>
  known('dct:LinguisticSystem')(`${authority}language/${code}`)
export const theme = ref(`${authority}data-theme/GOVE`)
