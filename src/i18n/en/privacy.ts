import type { privacy as id } from '../id/privacy.ts'

export const privacy = {
  'policy.class':
    'A class is all rows of the file of single requests with the same quarter, {district} and group of topics.',
  'privacy.star':
    'Why * may stand for more than a small count: where a revision moves the true count only a little, a * that has been published stays. A number written * to protect a small one beside it can be any number.',
  'quality.columns': 'What each column means in full',
  'quality.head.cells': 'Cells',
  'quality.head.cells_not_zero': 'Not zero',
  'quality.head.cells_suppressed': 'Written *',
  'quality.head.percent_suppressed': '% of all cells',
  'quality.head.percent_not_zero_suppressed': '% of those not zero',
  'quality.head.rounding_error_at_most': 'Rounding error, at most',
  'quality.head.suppressed_at_most': 'Small count, at most',
  'quality.head.narrowest_interval': 'Narrowest interval',
  'quality.head.percent_wide_intervals': '% wide intervals (5 or more)',
  'quality.head.bits_lost_per_cell': 'Bits lost per cell',
} as const satisfies Record<keyof typeof id, string>
