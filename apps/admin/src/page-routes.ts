import { type ComponentType, lazy } from 'react'

interface PageRoute {
  /** `/cycles/:id`: a word with a colon is handed to the page as a parameter. */
  readonly path: string
  readonly Page: ComponentType
}

/** Every page of the portal, loaded when it is first opened. */
export const pageRoutes: readonly PageRoute[] = [
  { path: '/', Page: lazy(() => import('./home/HomePage.tsx').then((it) => ({ default: it.HomePage }))) },
  {
    path: '/ratchet',
    Page: lazy(() => import('./ratchet/RatchetPage.tsx').then((it) => ({ default: it.RatchetPage }))),
  },
  { path: '/cycles', Page: lazy(() => import('./cycle/CyclesPage.tsx').then((it) => ({ default: it.CyclesPage }))) },
  { path: '/cycles/:id', Page: lazy(() => import('./cycle/CyclePage.tsx').then((it) => ({ default: it.CyclePage }))) },
  {
    path: '/warnings',
    Page: lazy(() => import('./warning/WarningsPage.tsx').then((it) => ({ default: it.WarningsPage }))),
  },
  {
    path: '/warnings/:id',
    Page: lazy(() => import('./warning/WarningPage.tsx').then((it) => ({ default: it.WarningPage }))),
  },
  {
    path: '/webhooks',
    Page: lazy(() => import('./webhook/WebhooksPage.tsx').then((it) => ({ default: it.WebhooksPage }))),
  },
  { path: '/goals', Page: lazy(() => import('./goal/GoalsPage.tsx').then((it) => ({ default: it.GoalsPage }))) },
  {
    path: '/strategies',
    Page: lazy(() => import('./strategy/StrategyPage.tsx').then((it) => ({ default: it.StrategyPage }))),
  },
  {
    path: '/indicators',
    Page: lazy(() => import('./indicator/IndicatorsPage.tsx').then((it) => ({ default: it.IndicatorsPage }))),
  },
  {
    path: '/surveys',
    Page: lazy(() => import('./survey/SurveysPage.tsx').then((it) => ({ default: it.SurveysPage }))),
  },
  {
    path: '/surveys/:id/results',
    Page: lazy(() => import('./analysis/ResultsPage.tsx').then((it) => ({ default: it.ResultsPage }))),
  },
  {
    path: '/questionnaires',
    Page: lazy(() =>
      import('./questionnaire/QuestionnairesPage.tsx').then((it) => ({ default: it.QuestionnairesPage })),
    ),
  },
  {
    path: '/questionnaires/:id',
    Page: lazy(() => import('./questionnaire/QuestionnairePage.tsx').then((it) => ({ default: it.QuestionnairePage }))),
  },
  {
    path: '/surveys/:id/design',
    Page: lazy(() => import('./survey/DesignPage.tsx').then((it) => ({ default: it.DesignPage }))),
  },
  {
    path: '/surveys/:id/quota',
    Page: lazy(() => import('./survey/QuotaPage.tsx').then((it) => ({ default: it.QuotaPage }))),
  },
  {
    path: '/surveys/:id/collect',
    Page: lazy(() => import('./survey/CollectPage.tsx').then((it) => ({ default: it.CollectPage }))),
  },
  {
    path: '/surveys/:id/quality',
    Page: lazy(() => import('./survey/QualityPage.tsx').then((it) => ({ default: it.QualityPage }))),
  },
  {
    path: '/qr',
    Page: lazy(() => import('./campaign/CampaignsPage.tsx').then((it) => ({ default: it.CampaignsPage }))),
  },
  {
    path: '/qr/handovers',
    Page: lazy(() => import('./handover/HandoversPage.tsx').then((it) => ({ default: it.HandoversPage }))),
  },
  { path: '/qr/points', Page: lazy(() => import('./point/PointsPage.tsx').then((it) => ({ default: it.PointsPage }))) },
  { path: '/qr/print', Page: lazy(() => import('./point/SheetPage.tsx').then((it) => ({ default: it.SheetPage }))) },
  {
    path: '/households',
    Page: lazy(() => import('./household/HouseholdsPage.tsx').then((it) => ({ default: it.HouseholdsPage }))),
  },
  {
    path: '/scoring',
    Page: lazy(() => import('./score/ScoringPage.tsx').then((it) => ({ default: it.ScoringPage }))),
  },
  { path: '/scores', Page: lazy(() => import('./score/ScoresPage.tsx').then((it) => ({ default: it.ScoresPage }))) },
  {
    path: '/scores/:unit/:quarter',
    Page: lazy(() => import('./score/ScorePage.tsx').then((it) => ({ default: it.ScorePage }))),
  },
  {
    path: '/activities',
    Page: lazy(() => import('./activity/ActivitiesPage.tsx').then((it) => ({ default: it.ActivitiesPage }))),
  },
  {
    path: '/activities/:id',
    Page: lazy(() => import('./activity/ActivityPage.tsx').then((it) => ({ default: it.ActivityPage }))),
  },
  {
    path: '/outreach',
    Page: lazy(() => import('./publicity/OutreachPage.tsx').then((it) => ({ default: it.OutreachPage }))),
  },
  {
    path: '/report',
    Page: lazy(() => import('./assessment/ReportsPage.tsx').then((it) => ({ default: it.ReportsPage }))),
  },
  {
    path: '/report/:unit/:quarter',
    Page: lazy(() => import('./assessment/ReportPage.tsx').then((it) => ({ default: it.ReportPage }))),
  },
  {
    path: '/accountability/cases',
    Page: lazy(() => import('./accountability/CasesPage.tsx').then((it) => ({ default: it.CasesPage }))),
  },
  {
    path: '/accountability/cases/:id',
    Page: lazy(() => import('./accountability/CasePage.tsx').then((it) => ({ default: it.CasePage }))),
  },
  {
    path: '/accountability/effects',
    Page: lazy(() => import('./accountability/EffectsPage.tsx').then((it) => ({ default: it.EffectsPage }))),
  },
  {
    path: '/accountability/records',
    Page: lazy(() => import('./accountability/RecordsPage.tsx').then((it) => ({ default: it.RecordsPage }))),
  },
  {
    path: '/accountability',
    Page: lazy(() =>
      import('./accountability/AccountabilityPage.tsx').then((it) => ({ default: it.AccountabilityPage })),
    ),
  },
  {
    path: '/circulars',
    Page: lazy(() => import('./circular/CircularsPage.tsx').then((it) => ({ default: it.CircularsPage }))),
  },
  {
    path: '/circulars/:id',
    Page: lazy(() => import('./circular/CircularPage.tsx').then((it) => ({ default: it.CircularPage }))),
  },
  {
    path: '/lookback',
    Page: lazy(() => import('./lookback/LookbackPage.tsx').then((it) => ({ default: it.LookbackPage }))),
  },
  {
    path: '/lookback/:id',
    Page: lazy(() => import('./lookback/RoundPage.tsx').then((it) => ({ default: it.RoundPage }))),
  },
  {
    path: '/inspections',
    Page: lazy(() => import('./supervision/InspectionsPage.tsx').then((it) => ({ default: it.InspectionsPage }))),
  },
  {
    path: '/inspections/:id',
    Page: lazy(() => import('./supervision/InspectionPage.tsx').then((it) => ({ default: it.InspectionPage }))),
  },
  {
    path: '/dispatches',
    Page: lazy(() => import('./dispatch/DispatchesPage.tsx').then((it) => ({ default: it.DispatchesPage }))),
  },
  {
    path: '/dispatches/:id',
    Page: lazy(() => import('./dispatch/DispatchPage.tsx').then((it) => ({ default: it.DispatchPage }))),
  },
  {
    path: '/city-results',
    Page: lazy(() => import('./examination/ExaminationPage.tsx').then((it) => ({ default: it.ExaminationPage }))),
  },
  {
    path: '/city-results/new',
    Page: lazy(() => import('./examination/EnterPage.tsx').then((it) => ({ default: it.EnterPage }))),
  },
  {
    path: '/city-results/:id',
    Page: lazy(() => import('./examination/RoundPage.tsx').then((it) => ({ default: it.RoundPage }))),
  },
  {
    path: '/city-results/:id/compare',
    Page: lazy(() => import('./examination/ComparePage.tsx').then((it) => ({ default: it.ComparePage }))),
  },
  {
    path: '/opinions',
    Page: lazy(() => import('./opinion/OpinionsPage.tsx').then((it) => ({ default: it.OpinionsPage }))),
  },
  {
    path: '/opinions/sources',
    Page: lazy(() => import('./intake/SourcesPage.tsx').then((it) => ({ default: it.SourcesPage }))),
  },
  {
    path: '/opinions/register',
    Page: lazy(() => import('./intake/RegisterPage.tsx').then((it) => ({ default: it.RegisterPage }))),
  },
  {
    path: '/opinions/paste',
    Page: lazy(() => import('./intake/PastePage.tsx').then((it) => ({ default: it.PastePage }))),
  },
  {
    path: '/opinions/new',
    Page: lazy(() => import('./opinion/FilePage.tsx').then((it) => ({ default: it.FilePage }))),
  },
  {
    path: '/opinions/filed',
    Page: lazy(() => import('./opinion/FiledPage.tsx').then((it) => ({ default: it.FiledPage }))),
  },
  {
    path: '/opinions/filed/:id',
    Page: lazy(() => import('./opinion/ReceiptPage.tsx').then((it) => ({ default: it.ReceiptPage }))),
  },
  {
    path: '/opinions/:id',
    Page: lazy(() => import('./opinion/OpinionPage.tsx').then((it) => ({ default: it.OpinionPage }))),
  },
  {
    path: '/concerns',
    Page: lazy(() => import('./concern/ConcernsPage.tsx').then((it) => ({ default: it.ConcernsPage }))),
  },
  {
    path: '/concerns/grades',
    Page: lazy(() => import('./grade/GradesPage.tsx').then((it) => ({ default: it.GradesPage }))),
  },
  {
    path: '/concerns/:id',
    Page: lazy(() => import('./concern/ConcernPage.tsx').then((it) => ({ default: it.ConcernPage }))),
  },
  { path: '/ledger', Page: lazy(() => import('./ledger/LedgerPage.tsx').then((it) => ({ default: it.LedgerPage }))) },
  {
    path: '/ledger/:id',
    Page: lazy(() => import('./ledger/SnapshotPage.tsx').then((it) => ({ default: it.SnapshotPage }))),
  },
  {
    path: '/first-day',
    Page: lazy(() => import('./ledger/FirstDayPage.tsx').then((it) => ({ default: it.FirstDayPage }))),
  },
  {
    path: '/tasks',
    Page: lazy(() => import('./rectification/ItemsPage.tsx').then((it) => ({ default: it.ItemsPage }))),
  },
  {
    path: '/tasks/:id',
    Page: lazy(() => import('./rectification/ItemPage.tsx').then((it) => ({ default: it.ItemPage }))),
  },
  {
    path: '/reviews',
    Page: lazy(() => import('./rectification/ReviewsPage.tsx').then((it) => ({ default: it.ReviewsPage }))),
  },
  { path: '/forms', Page: lazy(() => import('./form/FormsPage.tsx').then((it) => ({ default: it.FormsPage }))) },
  { path: '/forms/brief', Page: lazy(() => import('./form/BriefPage.tsx').then((it) => ({ default: it.BriefPage }))) },
  {
    path: '/forms/checklist',
    Page: lazy(() => import('./form/ChecklistPage.tsx').then((it) => ({ default: it.ChecklistPage }))),
  },
  { path: '/forms/:id', Page: lazy(() => import('./form/FormPage.tsx').then((it) => ({ default: it.FormPage }))) },
  {
    path: '/dictionaries',
    Page: lazy(() => import('./catalogue/CataloguePage.tsx').then((it) => ({ default: it.CataloguePage }))),
  },
  {
    path: '/import/:kind',
    Page: lazy(() => import('./import/ImportPage.tsx').then((it) => ({ default: it.ImportPage }))),
  },
  {
    path: '/retention',
    Page: lazy(() => import('./contact/RetentionPage.tsx').then((it) => ({ default: it.RetentionPage }))),
  },
  { path: '/org', Page: lazy(() => import('./people/OrgPage.tsx').then((it) => ({ default: it.OrgPage }))) },
  { path: '/users', Page: lazy(() => import('./people/UsersPage.tsx').then((it) => ({ default: it.UsersPage }))) },
  {
    path: '/calendar',
    Page: lazy(() => import('./calendar/CalendarPage.tsx').then((it) => ({ default: it.CalendarPage }))),
  },
  { path: '/audit', Page: lazy(() => import('./audit/AuditPage.tsx').then((it) => ({ default: it.AuditPage }))) },
  {
    path: '/settings',
    Page: lazy(() => import('./setting/SettingsPage.tsx').then((it) => ({ default: it.SettingsPage }))),
  },
  {
    path: '/notifications',
    Page: lazy(() => import('./notice/NoticesPage.tsx').then((it) => ({ default: it.NoticesPage }))),
  },
  { path: '/jobs', Page: lazy(() => import('./job/JobsPage.tsx').then((it) => ({ default: it.JobsPage }))) },
  { path: '/me', Page: lazy(() => import('./people/MePage.tsx').then((it) => ({ default: it.MePage }))) },
  // After the pages of /qr that have a name of their own: the first fitting row wins.
  { path: '/qr/:id', Page: lazy(() => import('./ballot/BallotPage.tsx').then((it) => ({ default: it.BallotPage }))) },
  {
    path: '/__gallery',
    Page: lazy(() => import('./gallery/GalleryPage.tsx').then((it) => ({ default: it.GalleryPage }))),
  },
]

/** The page of an address with its parameters; null when there is none. */
export function matchPage(pathname: string): { route: PageRoute; params: Record<string, string> } | null {
  const parts = pathname.split('/')
  for (const route of pageRoutes) {
    const wanted = route.path.split('/')
    if (wanted.length !== parts.length) continue
    if (!wanted.every((part, at) => part.startsWith(':') || part === parts[at])) continue
    const named = wanted.flatMap((part, at) =>
      part.startsWith(':') ? [[part.slice(1), decodeURIComponent(parts[at] ?? '')]] : [],
    )
    return { route, params: Object.fromEntries(named) }
  }
  return null
}
