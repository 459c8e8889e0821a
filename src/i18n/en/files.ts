import type { files as id } from '../id/files.ts'

export const files = {
  'format.csv': 'CSV',
  'format.csv.use': 'for any program; separated by commas',
  'format.csv-excel': 'CSV for Excel',
  'format.csv-excel.use':
    'for Excel or LibreOffice with Indonesian settings; separated by semicolons',
  'format.xlsx': 'Excel (XLSX)',
  'format.xlsx.use': 'to open as it is; meanings of columns and notes are on other sheets',
  'format.json': 'JSON',
  'format.json.use': 'for sites and apps; the whole table with its dictionary',
  'format.jsonl': 'JSON Lines',
  'format.jsonl.use': 'for long tables; one object a line',
  'format.parquet': 'Parquet',
  'format.parquet.use': 'for fast analysis in DuckDB, R or Python',
  'format.geojson': 'GeoJSON',
  'format.geojson.use': 'for maps, in QGIS for one; boundaries with the same columns',
  'format.csvw': 'Description of the CSV',
  'format.csvw.use': 'for machines: what each column is, as CSV on the Web',
  'format.zip': 'ZIP',
  'format.zip.use': 'all at once: data, dictionary, readme, licence and how to cite',
  'files.addresses': 'Permanent address and SHA-256',
  'files.permanent': 'Permanent address',
  'files.latest': 'Always the newest',
  'files.terms': 'Boundaries: {source}. Licence {licence}.',
  'files.version': 'Version of the data',
  'files.versionText':
    'The data version has three numbers: the first rises where a program that reads the data may break, the second where there is more data, the last where something was corrected.',
  'api.title': 'Static API',
  'api.text': 'No key and no sign-up: every address below is a plain file. Start with index.json.',
  'api.schema': 'JSON Schema',
  'api.index':
    'Every file of every release: its permanent and newest address, size, SHA-256, rows and the day of the data.',
  'api.release':
    'One release: tables, columns, notes, files, thresholds and the version of the data.',
  'api.table': 'One whole table: columns, notes and rows. "*" is suppressed, null is empty.',
  'api.latest': 'The same table of the newest release; its content changes with each release.',
  'api.package': 'Data Package: the shape of every table as Table Schema.',
  'api.changes': 'Every change between releases, with old and new figures.',
  'api.catalogue': 'DCAT catalogue for other data portals.',
  'national.title': 'National statistical metadata',
  'national.text':
    'Metadata forms of BPS, Statistics Indonesia, filled from this release. Unknown fields say “belum diketahui” (not known yet). In Indonesian.',
  'national.ms-keg': 'MS-Keg: statistical activity',
  'national.ms-ind': 'MS-Ind: indicators',
  'national.ms-var': 'MS-Var: variables',
} as const satisfies Record<keyof typeof id, string>
