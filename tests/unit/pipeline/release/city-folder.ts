import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { smallCityFiles } from '../../small-city.ts'

export const header =
  'id,masuk,jawab,tutup,status,topik,dinas,kanal,jenis,kelurahan,kecamatan,nik,telepon,nama,isi'

/** Sixty requests of January and February 2024, from sixty persons, in the small city's export layout. */
export const goodExport = `${[
  header,
  ...Array.from({ length: 60 }, (_, i) => {
    const day = String(1 + (i % 28)).padStart(2, '0')
    const month = i < 40 ? '01' : '02'
    const closed = i % 3 === 0
    return [
      `R${i}`,
      `2024-${month}-${day} 08:00`,
      `2024-${month}-${day} 1${i % 10}:30`,
      closed ? `2024-03-0${1 + (i % 9)} 10:00` : '',
      closed ? 'Selesai' : 'Proses',
      'Jalan berlubang',
      'Dinas PU',
      'Aplikasi',
      'Aduan',
      'Melati',
      'Utara',
      `32710105059${String(10000 + i)}`,
      '',
      'Nama Samaran',
      'jalan rusak',
    ].join(',')
  }),
].join('\n')}\n`

export interface CityFolder {
  readonly city: string
  readonly raw: string
  readonly published: string
  readonly ledger: string
  readonly snapshots: string
  write(path: string, text: string): void
  remove(): void
}

/** A small city on disk, as a person would have it, with one export. */
export function createCityFolder(): CityFolder {
  const root = mkdtempSync(join(tmpdir(), 'kota-uji-'))
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  for (const [name, text] of Object.entries(smallCityFiles)) write(`data/city/${name}`, text)
  write('raw/app.csv', goodExport)
  return {
    city: root,
    raw: join(root, 'raw'),
    published: join(root, 'data/published'),
    ledger: join(root, 'data/ledger'),
    snapshots: join(root, 'data/raw'),
    write,
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}
