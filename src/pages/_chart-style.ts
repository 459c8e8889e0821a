import type { APIRoute } from 'astro'
import { embedCss } from './_chart-sheets.ts'

/** The one style sheet of all embedded charts. */
export const GET: APIRoute = () =>
  new Response(embedCss, { headers: { 'content-type': 'text/css; charset=utf-8' } })
