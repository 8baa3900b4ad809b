/** The words each picture asks for; `@ratchet/words/picture` has them in both languages. */
import type { Finding } from './ratchet-finding.ts'
import type { Standing, Verdict } from './ratchet-tooth.ts'

export type RatchetWords = {
  readonly score: (value: number) => string
  readonly rank: (rank: number) => string
  /** Result with rank, where both are known. */
  readonly result: (value: number, rank: number | null) => string
  readonly floor: (value: number) => string
  readonly floorShort: (value: number) => string
  readonly floorLocked: (value: number) => string
  readonly rankFloor: (rank: number) => string
  readonly slip: (points: number) => string
  readonly rankSlip: (places: number) => string
  readonly rebase: (from: string, to: string) => string
  readonly rebaseShort: string
  readonly minutes: (number: string) => string
  readonly reading: (value: number) => string
  readonly margin: (half: number) => string
  readonly interval: (low: number, high: number) => string
  readonly standing: Readonly<Record<Standing, (value: number) => readonly string[]>>
  readonly noReading: string
  readonly noResult: string
  readonly verdict: Readonly<Record<Verdict, string>>
  readonly verdictShort: Readonly<Record<Verdict, string>>
  readonly firstResult: string
  readonly running: string
  readonly provisional: string
  readonly forced: string
  readonly stages: readonly string[]
  readonly stageStates: Readonly<Record<'done' | 'forced' | 'current' | 'future' | 'before-use', string>>
  readonly legend: {
    readonly result: string
    readonly floor: string
    readonly reading: string
    readonly slip: string
    readonly rank: string
    readonly rankFloor: string
  }
  readonly openTooth: (label: string) => string
  readonly columns: {
    readonly period: string
    readonly readings: string
    readonly score: string
    readonly rank: string
    readonly floorBefore: string
    readonly verdict: string
    readonly floorAfter: string
    readonly notes: string
  }
  readonly describe: (facts: RatchetFacts) => string
  readonly finding: (finding: Finding) => string
}

/** What the spoken description of a ratchet picture is made of. */
export type RatchetFacts = {
  readonly measure: 'score' | 'rank'
  readonly results: readonly { readonly label: string; readonly text: string }[]
  readonly missing: readonly string[]
  readonly slips: readonly { readonly label: string; readonly by: number }[]
  readonly rebases: readonly { readonly label: string; readonly from: string; readonly to: string }[]
  readonly running: { readonly label: string; readonly reading: string | null } | null
  readonly floor: string | null
}

export type ResidentWords = {
  readonly score: (value: number) => string
  readonly fell: (points: number) => string
  readonly notYet: string
  readonly missing: string
  readonly columns: { readonly period: string; readonly score: string; readonly floor: string; readonly note: string }
  readonly held: string
  readonly describe: (facts: {
    readonly scores: readonly { readonly label: string; readonly text: string }[]
    readonly falls: readonly { readonly label: string; readonly by: number }[]
    readonly floor: string | null
  }) => string
}

export type BumpWords = {
  readonly rank: (rank: number) => string
  readonly unpublished: string
  readonly columns: { readonly zone: string }
  readonly describe: (facts: {
    readonly zone: string
    readonly ranks: readonly { readonly label: string; readonly rank: number }[]
    readonly missing: readonly string[]
  }) => string
}

export type StageWords = {
  readonly current: string
  readonly forced: string
  readonly beforeUse: string
  readonly columns: { readonly stage: string; readonly state: string; readonly details: string }
  readonly states: RatchetWords['stageStates']
  readonly describe: (stages: readonly { readonly name: string; readonly state: string }[]) => string
}

export type SaidBarWords = {
  readonly title: string
  readonly describe: (counts: { solved: number; working: number; cannot: number }) => string
}

export type SealWords = {
  readonly title: string
  /** On a seal: two characters, or a short word. */
  readonly names: Readonly<Record<'plan' | 'progress' | 'result', string>>
  readonly states: Readonly<Record<'none' | 'waiting' | 'passed', string>>
  readonly returned: (times: number) => string
  readonly describe: (
    seals: readonly {
      readonly name: 'plan' | 'progress' | 'result'
      readonly state: 'none' | 'waiting' | 'passed' | 'returned'
      readonly timesReturned: number
    }[],
  ) => string
}

export type LoadWords = {
  readonly title: (count: number, late: number) => string
  readonly late: string
  readonly today: string
  /** Under a bar: 12/8, and which day of the week it is. */
  readonly day: (day: string) => string
  readonly weekday: (day: string) => string
  readonly columns: { readonly day: string; readonly count: string }
  readonly describe: (late: number, days: readonly { readonly day: string; readonly count: number }[]) => string
}

export type StripWords = {
  readonly strip: (before: string | null, achieved: string | null, after: string | null) => string
  readonly ruler: (floor: string | null, last: string | null, target: string | null) => string
  readonly score: (value: number) => string
}
