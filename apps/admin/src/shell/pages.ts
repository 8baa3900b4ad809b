import type { ProcedureName } from '@ratchet/domain/people/matrix'
import type { Actor } from '@ratchet/domain/people/permission'
import type { Words } from '@ratchet/words/catalogue'
import { mayCall } from '../session.ts'

type NavKey = keyof Words['shell']['nav']

export interface PageEntry {
  readonly path: string
  readonly label: NavKey
  /** The read without which the page is empty: navigation hides the page from whoever may not call it. */
  readonly needs: ProcedureName
  readonly jump?: string
  /** Reached from another page, which stands for it in the menu; found by name all the same. */
  readonly under?: string
}

export interface PageGroup {
  readonly label: NavKey | null
  /** The number of the stage, 1–5. */
  readonly stage?: number
  readonly pages: readonly PageEntry[]
}

/** The portal's pages in the order of the five stages (UX §3.1); a page appears here when it exists. */
export const pageGroups: readonly PageGroup[] = [
  {
    label: null,
    pages: [
      { path: '/', label: 'home', needs: 'home.debts', jump: 'h' },
      { path: '/ratchet', label: 'ratchet', needs: 'cycle.find', jump: 'r' },
      { path: '/cycles', label: 'cycles', needs: 'cycle.find', jump: 'c' },
    ],
  },
  {
    label: 'goal',
    stage: 1,
    pages: [
      { path: '/goals', label: 'goals', needs: 'goal.list', jump: 'o' },
      { path: '/dictionaries', label: 'dictionaries', needs: 'catalogue.list' },
      { path: '/indicators', label: 'indicators', needs: 'indicator.find' },
    ],
  },
  {
    label: 'strategy',
    stage: 2,
    pages: [{ path: '/strategies', label: 'strategies', needs: 'strategy.find', jump: 's' }],
  },
  {
    label: 'organization',
    stage: 3,
    pages: [
      { path: '/surveys', label: 'surveys', needs: 'survey.waves' },
      { path: '/questionnaires', label: 'questionnaires', needs: 'questionnaire.list', under: '/surveys' },
      { path: '/qr', label: 'qr', needs: 'campaign.list' },
      { path: '/qr/handovers', label: 'qrHandovers', needs: 'handover.batches', under: '/qr' },
      { path: '/qr/points', label: 'qrPoints', needs: 'point.list', under: '/qr' },
      { path: '/qr/print', label: 'qrPrint', needs: 'point.sheet', under: '/qr' },
      { path: '/activities', label: 'activities', needs: 'activity.list' },
      { path: '/outreach', label: 'outreach', needs: 'publicity.list' },
      { path: '/households', label: 'households', needs: 'household.list' },
      { path: '/households/visit', label: 'visitForm', needs: 'household.visit', under: '/households' },
    ],
  },
  {
    label: 'assessment',
    stage: 4,
    pages: [
      { path: '/report', label: 'reports', needs: 'assessment.reports' },
      { path: '/scoring', label: 'scoring', needs: 'score.queue' },
      { path: '/scores', label: 'scores', needs: 'score.list' },
      { path: '/circulars', label: 'circulars', needs: 'circular.list' },
      { path: '/inspections', label: 'inspections', needs: 'supervision.list' },
      { path: '/dispatches', label: 'dispatches', needs: 'dispatch.list' },
      { path: '/city-results', label: 'cityResults', needs: 'examination.list' },
      { path: '/accountability', label: 'accountability', needs: 'finding.year' },
      { path: '/accountability/cases', label: 'accountabilityCases', needs: 'case.list', under: '/accountability' },
      {
        path: '/accountability/effects',
        label: 'accountabilityEffects',
        needs: 'case.effects',
        under: '/accountability',
      },
      {
        path: '/accountability/records',
        label: 'accountabilityRecords',
        needs: 'recognition.list',
        under: '/accountability',
      },
    ],
  },
  {
    label: 'rectification',
    stage: 5,
    pages: [
      { path: '/opinions', label: 'opinions', needs: 'opinion.list', jump: 'y' },
      { path: '/opinions/new', label: 'fileOpinion', needs: 'opinion.filed' },
      { path: '/opinions/filed', label: 'filedOpinions', needs: 'opinion.filed', under: '/opinions/new' },
      { path: '/opinions/sources', label: 'opinionSources', needs: 'intake.rules' },
      { path: '/opinions/register', label: 'registerPaper', needs: 'intake.rules', under: '/opinions/sources' },
      { path: '/opinions/paste', label: 'pasteChat', needs: 'intake.rules', under: '/opinions/sources' },
      { path: '/concerns', label: 'concerns', needs: 'concern.list', jump: 'z' },
      { path: '/concerns/grades', label: 'grades', needs: 'grade.find' },
      { path: '/ledger', label: 'ledger', needs: 'ledger.running' },
      { path: '/tasks', label: 'tasks', needs: 'rectification.list' },
      { path: '/reviews', label: 'reviews', needs: 'rectification.waiting' },
      { path: '/warnings', label: 'warnings', needs: 'warning.list', jump: 'w' },
      { path: '/lookback', label: 'lookback', needs: 'lookback.mine' },
      { path: '/forms', label: 'forms', needs: 'form.list', jump: 'f' },
    ],
  },
  {
    label: 'system',
    pages: [
      { path: '/audit', label: 'audit', needs: 'audit.list' },
      { path: '/retention', label: 'retention', needs: 'contact.retention' },
      { path: '/org', label: 'org', needs: 'unit.tree' },
      { path: '/calendar', label: 'calendar', needs: 'calendar.find' },
      { path: '/users', label: 'users', needs: 'account.list' },
      { path: '/import/wave', label: 'importWave', needs: 'survey.import' },
      { path: '/import/hotline', label: 'importHotline', needs: 'intake.importHotline' },
      { path: '/import/examination', label: 'import', needs: 'examination.enter' },
      { path: '/import/ledger', label: 'importLedger', needs: 'ledger.import', under: '/ledger' },
      { path: '/first-day', label: 'firstDay', needs: 'ledger.firstDay' },
      { path: '/import/divisions', label: 'importDivisions', needs: 'unit.importDivisions' },
      { path: '/webhooks', label: 'webhooks', needs: 'webhook.list' },
      { path: '/settings', label: 'settings', needs: 'setting.find' },
      { path: '/notifications', label: 'notifications', needs: 'notice.mine' },
      { path: '/jobs', label: 'jobs', needs: 'job.mine' },
      { path: '/me', label: 'me', needs: 'me.find' },
    ],
  },
]
export const allPages: readonly PageEntry[] = pageGroups.flatMap((group) => group.pages)

/** The page that an address belongs to: the longest path that it begins with. */
export function pageAt(pathname: string): PageEntry | null {
  const fitting = allPages.filter((page) => pathname === page.path || pathname.startsWith(`${page.path}/`))
  return fitting.toSorted((a, b) => b.path.length - a.path.length)[0] ?? null
}

/** The first page that somebody with these roles can open, which is 今日待办: where the portal begins. */
export function homeOf(actor: Actor): string {
  return allPages.find((page) => mayCall(actor, page.needs))?.path ?? '/me'
}
