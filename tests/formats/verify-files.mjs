// Finds and verifies every published file of a site, from its catalogue alone: node verify-files.mjs https://…/catalog.jsonld
import { createHash } from 'node:crypto'

const catalogue = process.argv[2]
const { '@graph': nodes } = await (await fetch(catalogue)).json()
const service = nodes.find((node) => node['@type'] === 'dcat:DataService')
const index = new URL(service['dcat:endpointURL']['@id'], catalogue)
const { files } = await (await fetch(index)).json()
let wrong = 0
for (const { path, latest_path, bytes, sha256 } of files)
  for (const one of [path, latest_path].filter(Boolean)) {
    const body = Buffer.from(await (await fetch(new URL(one, index))).arrayBuffer())
    const digest = createHash('sha256').update(body).digest('hex')
    if (digest === sha256 && body.length === bytes) continue
    console.error(`${one}: ${body.length} bytes, ${digest}`)
    wrong++
  }
console.log(`${files.length} files, ${wrong} wrong`)
process.exit(wrong ? 1 : 0)
