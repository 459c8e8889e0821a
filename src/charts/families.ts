import type { Here } from '#i18n/here.ts'
import type { RouteId } from '#i18n/routes.ts'
import type { Key } from '#i18n/translate.ts'
import { ageBands, outcomes } from '#model/service-request.ts'
import { table } from '#release/current.ts'
import { levelWords } from '#release/names.ts'
import { countsBy, waitingBy } from '#release/planned.ts'
import { groupsChart } from './amounts-chart.ts'
import { boundaryChart } from './boundary-chart.ts'
import type { Chart } from './chart.ts'
import { columnsChart } from './columns-chart.ts'
import { comparisonTable, funnelChart } from './funnel-chart.ts'
import { type IntervalDimension, intervalChart } from './interval-chart.ts'
import type { MemberKind } from './members.ts'
import { milestonesChart } from './milestones-chart.ts'
import { mixChart } from './mix-chart.ts'
import { type MultiplesOf, multiplesChart } from './multiples-chart.ts'
import { progressChart } from './progress-chart.ts'
import { tileChart } from './tile-chart.ts'
import { volumeChart } from './volume-chart.ts'
import { waitingChart } from './waiting-chart.ts'

/** One chart, or one a member: what it asks, from which published table, by which method, and where it lives. */
export interface Family {
  /** The page it lives on; a member's chart lives on the member's page. */
  readonly page: RouteId
  readonly of: 'city' | MemberKind
  readonly question: Key
  /** The id of the measure's method page; facts with sources of their own have none. */
  readonly method?: string
  /** The published table that must be there. */
  readonly table: () => string
  readonly make: (id: string, code: string, my: Here) => Chart | undefined
  /** PNG too: the charts that people pass on. Pictures of each village would cost minutes of every build. */
  readonly picture?: true
  /**
   * Read with the pointer and the arrow keys; others print what they say and need no script.
   * `sorted`: its table can be sorted too, which a comparison of agencies must not be.
   */
  readonly read?: 'read' | 'sorted'
}

const city = { of: 'city', page: 'aspirations', picture: true } as const

const waiting = (
  dimension: 'agency' | 'district' | 'service' | undefined,
  metric: 'first_response' | 'resolution',
) => ({
  question:
    metric === 'resolution'
      ? ('chart.waiting.resolution' as const)
      : ('chart.waiting.response' as const),
  method: metric === 'resolution' ? 'resolution' : 'first-response',
  table: () => `${waitingBy(...(dimension ? [dimension] : []))}-curve`,
  make: (id: string, code: string, my: Here) =>
    waitingChart(
      {
        id,
        plan: waitingBy(...(dimension ? [dimension] : [])),
        metric,
        where: dimension ? { [dimension]: code } : {},
      },
      my,
    ),
})

const volume = (dimension: 'district' | 'village' | 'service' | undefined, last: number) => ({
  question:
    dimension && dimension !== 'district'
      ? ('chart.volume.year' as const)
      : ('chart.volume.month' as const),
  method: 'received',
  table: () => countsBy(dimension ? [dimension] : []),
  make: (id: string, code: string, my: Here) =>
    volumeChart(
      {
        id,
        table: table(countsBy(dimension ? [dimension] : [])),
        where: dimension ? { [dimension]: code } : {},
        last,
      },
      my,
    ),
})

const groups = (
  dimension: 'category_group' | 'channel' | 'classification' | 'district' | 'service_code',
  question: Key,
  within?: 'district' | 'village',
  largest?: number,
) => ({
  question,
  method: 'received',
  table: () => countsBy(within ? [within, dimension] : [dimension]),
  make: (id: string, code: string, my: Here) =>
    groupsChart(
      {
        id,
        table: countsBy(within ? [within, dimension] : [dimension]),
        dimension,
        question: my.t(question, levelWords(my.locale)),
        ...(within ? { where: { [within]: code } } : {}),
        ...(largest ? { largest } : {}),
      },
      my,
    ),
})

const intervals = (dimension: IntervalDimension) => ({
  question: `chart.interval.${dimension}` as const,
  method: 'first-response',
  table: () => `${waitingBy(dimension)}-summary`,
  make: (id: string, _code: string, my: Here) =>
    intervalChart({ id, plan: waitingBy(dimension), dimension }, my),
})

const overTime = (
  dimension: MultiplesOf['dimension'],
  question: Key,
  last: number,
  chartOf: typeof multiplesChart,
) => ({
  question,
  method: 'received',
  table: () => countsBy([dimension]),
  make: (id: string, _code: string, my: Here) =>
    chartOf(
      {
        id,
        table: countsBy([dimension]),
        dimension,
        question: my.t(question, levelWords(my.locale)),
        last,
      },
      my,
    ),
})

/** Every kind of chart of the site by its id; a member's slug is joined to it. See README.md. */
export const families = {
  'aspirasi-masuk': { ...city, ...volume(undefined, 25), read: 'sorted' },
  'tunggu-jawab': { ...city, ...waiting(undefined, 'first_response'), read: 'read' },
  'tunggu-selesai': { ...city, ...waiting(undefined, 'resolution'), read: 'read' },
  tunggakan: {
    ...city,
    question: 'chart.backlog',
    method: 'backlog',
    table: () => countsBy([], 'open_0_7'),
    make: (id, _code, my) => columnsChart({ id, columns: ageBands, of: 'backlog' }, my),
  },
  hasil: {
    ...city,
    question: 'chart.outcomes',
    method: 'outcomes',
    table: () => countsBy([], 'rejected'),
    make: (id, _code, my) => columnsChart({ id, columns: outcomes, of: 'outcomes' }, my),
  },
  jenis: { ...city, ...groups('classification', 'chart.classifications') },
  'kelompok-topik': { ...city, ...groups('category_group', 'chart.groups') },
  'tunggu-per-topik': { ...city, ...intervals('category_group') },
  kanal: { ...city, ...groups('channel', 'chart.channels') },
  'kanal-triwulan': { ...city, ...overTime('channel', 'chart.channelsOverTime', 12, mixChart) },
  'tunggu-per-kanal': { ...city, ...intervals('channel') },
  topik: { ...city, ...groups('service_code', 'chart.topics', undefined, 10) },
  'corong-opd': {
    ...city,
    page: 'agencies',
    question: 'chart.funnel.any',
    method: 'agency-comparison',
    table: comparisonTable,
    make: (id, _code, my) => funnelChart(id, my),
    read: 'read',
  },
  'tunggu-per-opd': { ...city, ...intervals('agency'), page: 'agencies' },
  'tunggu-per-layanan': { ...city, ...intervals('service'), page: 'services' },
  'peta-ubin': {
    ...city,
    page: 'areas',
    question: 'chart.tiles',
    method: 'received',
    table: () => countsBy(['village']),
    make: (id, _code, my) => tileChart(id, my),
    read: 'sorted',
  },
  'peta-batas': {
    ...city,
    page: 'areas',
    question: 'chart.tiles',
    method: 'received',
    table: () => countsBy(['village']),
    make: (id, _code, my) => boundaryChart(id, my),
    read: 'sorted',
  },
  'aspirasi-per-wilayah': { ...city, ...groups('district', 'chart.districts'), page: 'areas' },
  'wilayah-bulanan': {
    ...city,
    ...overTime('district', 'chart.districtsOverTime', 25, multiplesChart),
    page: 'areas',
  },
  'tunggu-per-wilayah': { ...city, ...intervals('district'), page: 'areas' },
  'tunggu-jawab-opd': { of: 'agency', page: 'agency', ...waiting('agency', 'first_response') },
  'tunggu-selesai-opd': { of: 'agency', page: 'agency', ...waiting('agency', 'resolution') },
  'masuk-wilayah': { of: 'district', page: 'district', ...volume('district', 25) },
  'tunggu-jawab-wilayah': {
    of: 'district',
    page: 'district',
    ...waiting('district', 'first_response'),
  },
  'tunggu-selesai-wilayah': {
    of: 'district',
    page: 'district',
    ...waiting('district', 'resolution'),
  },
  'topik-wilayah': {
    of: 'district',
    page: 'district',
    ...groups('category_group', 'chart.groups', 'district'),
  },
  'masuk-lingkungan': { of: 'village', page: 'village', ...volume('village', 12) },
  'topik-lingkungan': {
    of: 'village',
    page: 'village',
    ...groups('category_group', 'chart.groups', 'village'),
  },
  'masuk-layanan': { of: 'service', page: 'service', ...volume('service', 12) },
  'tunggu-jawab-layanan': {
    of: 'service',
    page: 'service',
    ...waiting('service', 'first_response'),
  },
  kemajuan: {
    of: 'pillar',
    page: 'pillar',
    question: 'chart.progress',
    table: () => 'indicators',
    make: (id, code, my) => progressChart(id, code, my),
  },
  tonggak: {
    of: 'programme',
    page: 'programme',
    question: 'chart.milestones',
    table: () => 'milestones',
    make: (id, code, my) => milestonesChart(id, code, my),
  },
} as const satisfies Readonly<Record<string, Family>>

export type FamilyId = keyof typeof families
