/**
 * What Google's dataset search would refuse in a page's structured data.
 *
 * @see https://developers.google.com/search/docs/appearance/structured-data/dataset
 */
export function datasetProblems(json: string): readonly string[] {
  const dataset = parsed(json)
  if (!dataset) return ['not JSON']
  const text = (value: unknown) => typeof value === 'string' && value.trim() !== ''
  const description = String(dataset['description'] ?? '')
  const distribution = (dataset['distribution'] ?? []) as readonly Readonly<
    Record<string, unknown>
  >[]
  const isAddress = (value: unknown) => typeof value === 'string' && URL.canParse(value)
  const checks: Readonly<Record<string, boolean>> = {
    '@context': /^https?:\/\/schema\.org\/?$/.test(String(dataset['@context'])),
    '@type': dataset['@type'] === 'Dataset',
    name: text(dataset['name']),
    description: description.length >= 50 && description.length <= 5000,
    license: isAddress(dataset['license']),
    creator: text((dataset['creator'] as { name?: unknown } | undefined)?.name),
    identifier: isAddress(dataset['identifier']),
    url: isAddress(dataset['url']),
    version: text(dataset['version']),
    temporalCoverage:
      dataset['temporalCoverage'] === undefined ||
      /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/.test(String(dataset['temporalCoverage'])),
    distribution:
      distribution.length > 0 &&
      distribution.every(
        (file) =>
          file['@type'] === 'DataDownload' &&
          isAddress(file['contentUrl']) &&
          /^[\w.+-]+\/[\w.+-]+/.test(String(file['encodingFormat'])),
      ),
  }
  return Object.keys(checks).filter((name) => !checks[name])
}

function parsed(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
