import { serve } from '#integrations/serve.ts'
import { dist } from './dist.ts'

/** Serves the built site once for all tests. @returns What Playwright calls at the end. */
export default async function serveSite(): Promise<() => Promise<void>> {
  const { url, close } = await serve(dist, 0)
  process.env['SITE_TEST_URL'] = url.replace(/\/$/, '')
  return close
}
