import { memberQuery, noInput, router } from '../trpc.ts'
import { findDebts } from './home.queries.ts'
import { findWeek } from './week.queries.ts'

/** 今日待办 joins many nouns and owns none: it only reads. */
export const homeRouter = router({
  debts: memberQuery.input(noInput).query(({ ctx }) => findDebts(ctx)),
  week: memberQuery.input(noInput).query(({ ctx }) => findWeek(ctx)),
})
