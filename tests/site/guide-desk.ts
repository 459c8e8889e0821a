import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type OpenDesk, openDesk } from '#desk/server/open-desk.ts'
import { nextExport } from '../unit/desk/exports.ts'
import { createStaffCity, gitIn, quiet } from '../unit/desk/staff-city.ts'

/** A small city as staff have it on one machine: its folder, an export of this month, a server to send to. */
export interface Office {
  readonly folder: string
  readonly newExport: string
  open(): Promise<OpenDesk>
  /** Runs what the guide says to type, in the city's folder. @returns What the screen says. */
  type(command: string): string
  /** The whole folder, copied to a colleague's machine. */
  handOver(): Office
  close(): void
}

export async function createOffice(): Promise<Office> {
  const city = await createStaffCity({ git: true })
  const desktop = mkdtempSync(join(tmpdir(), 'kantor-'))
  execFileSync('git', ['init', '--quiet', '--bare', join(desktop, 'server.git')])
  gitIn(city.city, 'remote', 'add', 'origin', join(desktop, 'server.git'))
  // Exports lie where a city that says nothing else has them.
  cpSync(city.raw, join(city.city, 'data/raw/inbox'), { recursive: true })
  writeFileSync(join(desktop, 'app-2024-04-30.csv'), nextExport)
  symlinkSync(city.city, join(desktop, 'kota-uji'))
  const office = (folder: string): Office => ({
    folder,
    newExport: join(desktop, 'app-2024-04-30.csv'),
    open: () => {
      const data = join(folder, 'data')
      const folders = {
        raw: join(data, 'raw/inbox'),
        snapshots: join(data, 'raw'),
        ledger: join(data, 'ledger'),
        published: join(data, 'published'),
      }
      return openDesk({ folder, folders }, 0, quiet)
    },
    type: (command) => {
      const [, name = '', rest = ''] = /^npm run (\S+)(?: --)?(.*)$/.exec(command) ?? []
      const inFolder = name
        ? `${process.execPath} ${resolve('scripts', `${name}.ts`)}${rest} --city .`
        : command
      return execFileSync('sh', ['-c', `${inFolder} 2>&1`], { cwd: folder, encoding: 'utf8' })
    },
    handOver: () => {
      cpSync(city.city, join(desktop, 'laptop/kota-uji'), { recursive: true })
      return office(join(desktop, 'laptop/kota-uji'))
    },
    close: () => {
      city.remove()
      rmSync(desktop, { recursive: true, force: true })
    },
  })
  return office(join(desktop, 'kota-uji'))
}
