import { z } from 'zod'
import type { Manifest } from '#model/release.ts'
import type { Finding } from './audit-table.ts'

const descriptorSchema = z.looseObject({
  licenses: z.array(z.looseObject({ path: z.url() })).min(1),
  resources: z.array(
    z.looseObject({
      name: z.string(),
      path: z.string(),
      bytes: z.number(),
      hash: z.string(),
      schema: z.looseObject({ fields: z.array(z.looseObject({ name: z.string() })) }),
    }),
  ),
})

/** Whether `datapackage.json` names a licence, and every table's CSV with the bytes, hash and columns that the manifest has. */
export function auditDescriptor(text: string, { tables }: Manifest): readonly Finding[] {
  const finding = (check: string, where: string, found: string): Finding => ({
    check,
    where: `datapackage.json${where}`,
    found,
  })
  let described: z.infer<typeof descriptorSchema>
  try {
    described = descriptorSchema.parse(JSON.parse(text))
  } catch (cause) {
    const [issue] = cause instanceof z.ZodError ? cause.issues : []
    return [
      finding(
        'broken-descriptor',
        `/${issue?.path.join('/') ?? ''}`,
        String(issue?.message ?? cause),
      ),
    ]
  }
  const byName = new Map(described.resources.map((resource) => [resource.name, resource]))
  return tables.flatMap(({ table, columns, files }) => {
    const csv = files.find(({ format }) => format === 'csv')
    const resource = byName.get(table)
    if (!csv || !resource) return [finding('undescribed-table', `/${table}`, 'absent')]
    const fields = resource.schema.fields.map(({ name }) => name).join()
    const same =
      resource.path === csv.path &&
      resource.bytes === csv.bytes &&
      resource.hash === `sha256:${csv.sha256}` &&
      fields === columns.map(({ name }) => name).join()
    return same ? [] : [finding('descriptor-differs', `/${table}`, `${resource.hash} ${fields}`)]
  })
}
