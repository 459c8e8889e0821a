import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

/**
 * The Chromium to test in: `CHROMIUM_PATH`, the system's, or the one from npm.
 *
 * The one from npm unpacks itself into a folder of its own, with the libraries
 * that a bare machine lacks, which it does only where it believes to be on
 * Lambda.
 */
export async function chromiumPath(): Promise<string> {
  const given = process.env['CHROMIUM_PATH']
  if (given) return given
  if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium'
  const folder = resolve('.cache/chromium')
  mkdirSync(folder, { recursive: true })
  process.env['TMPDIR'] = folder
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  const path = await chromium.executablePath()
  // Its own font list names folders of Lambda; without any font a form control ends the browser.
  const fonts = `${folder}/fonts.conf`
  writeFileSync(
    fonts,
    `<fontconfig><dir>/usr/share/fonts</dir><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
  )
  process.env['FONTCONFIG_FILE'] = fonts
  return path
}
