import { createHash } from 'node:crypto'
import type { Finding, Weight } from '#model/finding.ts'
import type { Locale } from '#model/locale.ts'

const headings: Readonly<Record<Weight, Readonly<Record<Locale, string>>>> = {
  error: { id: 'Harus diperbaiki', en: 'Must be fixed' },
  review: { id: 'Perlu dilihat lagi', en: 'To be looked at again' },
  hint: { id: 'Saran', en: 'Suggestions' },
}

/** How findings are told: to a person, to a program, or to GitHub and GitLab as annotations of lines. */
export const reportFormats = ['text', 'json', 'github', 'gitlab'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** @param folder Put before each file where an annotation needs the path from the root of the repository. */
export function reportOf(
  findings: readonly Finding[],
  format: ReportFormat,
  locale: Locale,
  folder = '',
): string {
  switch (format) {
    case 'json':
      return JSON.stringify(findings, null, 2)
    case 'github':
      return findings.map((finding) => annotation(finding, locale, folder)).join('\n')
    case 'gitlab':
      return JSON.stringify(
        findings.map((finding) => quality(finding, locale, folder)),
        null,
        2,
      )
    case 'text':
      return textReport(findings, locale)
  }
}

function textReport(findings: readonly Finding[], locale: Locale): string {
  const lines: string[] = []
  for (const [weight, heading] of Object.entries(headings)) {
    const some = findings.filter((finding) => finding.weight === weight)
    if (some.length > 0) lines.push(`${heading[locale]} (${some.length})`)
    for (const { file, line, message, hint } of some)
      lines.push(`  ${file}:${line}`, `    ${message[locale]}`, `    → ${hint[locale]}`)
    if (some.length > 0) lines.push('')
  }
  const errors = findings.filter(({ weight }) => weight === 'error').length
  lines.push(errors > 0 ? summary.problems[locale](errors) : summary.fine[locale])
  return lines.join('\n')
}

const summary = {
  problems: {
    id: (n: number) => `${n} masalah harus diperbaiki sebelum terbit.`,
    en: (n: number) => `${n} problems must be mended before this can be published.`,
  },
  fine: { id: 'Semua beres.', en: 'All is well.' },
} as const

const severities: Readonly<Record<Weight, string>> = {
  error: 'major',
  review: 'minor',
  hint: 'info',
}

/** One entry of a code quality report, as GitLab reads it; the fingerprint stays the same while the finding does. */
function quality(
  { weight, rule, file, line, message, hint }: Finding,
  locale: Locale,
  folder: string,
) {
  return {
    description: `${message[locale]} ${hint[locale]}`,
    check_name: rule,
    fingerprint: createHash('sha256')
      .update(JSON.stringify([rule, file, message.id]))
      .digest('hex'),
    severity: severities[weight],
    location: { path: folder + file, lines: { begin: Math.max(1, line) } },
  }
}

const levels: Readonly<Record<Weight, string>> = {
  error: 'error',
  review: 'warning',
  hint: 'notice',
}

/** `::error file=…,line=…,title=…::…`; percent signs and line ends are escaped as GitHub wants it. */
function annotation(
  { weight, rule, file, line, message, hint }: Finding,
  locale: Locale,
  folder: string,
): string {
  const encode = (text: string) =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const property = (text: string) => encode(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
  const place = `file=${property(folder + file)},line=${line},title=${property(rule)}`
  return `::${levels[weight]} ${place}::${encode(`${message[locale]} ${hint[locale]}`)}`
}
