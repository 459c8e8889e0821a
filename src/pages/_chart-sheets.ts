import { resolved, tokensOf } from '#charts/files/theme.ts'
import base from '../styles/base.css?raw'
import charts from '../styles/charts.css?raw'
import chartsPage from '../styles/charts-page.css?raw'
import embed from '../styles/embed.css?raw'
import tokens from '../styles/tokens.css?raw'

/** The marks' style sheet for files: light colours instead of variables. */
export const pictureCss = resolved(charts, tokensOf(tokens).light)

/** Everything an embedded chart needs, in one sheet. */
export const embedCss = [tokens, base, charts, chartsPage, embed]
  .join('\n')
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(/\s+/g, ' ')
