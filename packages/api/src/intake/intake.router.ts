import { workingDaysBetween } from '@ratchet/domain/calendar/calendar'
import { dayOf } from '@ratchet/domain/day'
import { idSchema } from '@ratchet/domain/id'
import { lastExtension } from '@ratchet/domain/intake/origin'
import { z } from 'zod'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { fileFromSource } from './file.commands.ts'
import { fileChat } from './file-chat.commands.ts'
import {
  extendOrigin,
  findReplySheet,
  makeReplyFile,
  recordOriginReply,
  registerOrigin,
  setRule,
} from './handle.commands.ts'
import { importHotline, undoHotline } from './import.commands.ts'
import { countWorkedOn, findImport, isUndoing, listImports } from './import.queries.ts'
import { findOrigin, listFollowing, mapNumbers } from './origin.queries.ts'
import { hotlineBadRows, previewHotline } from './preview.commands.ts'
import { findRule, listRules } from './rule.queries.ts'
import { listWavesWithTexts, surveyTexts, takeSurveyTexts } from './survey-texts.commands.ts'

const one = z.strictObject({ id: idSchema })

/** 意见来源: what comes from other channels, under their own numbers and deadlines. */
export const intakeRouter = router({
  previewHotline,
  hotlineBadRows,
  importHotline,
  undoHotline,

  /** The latest exports that were handed in, and how many opinions of each were worked on. */
  imports: memberQuery.input(noInput).query(async ({ ctx }) => {
    const imports = await listImports(ctx.db, 20)
    return Promise.all(
      imports.map(async (row) => ({
        ...row,
        worked: row.status === 'stored' ? await countWorkedOn(ctx.db, row.id) : 0,
        undoing: await isUndoing(ctx.db, row),
      })),
    )
  }),
  findImport: memberQuery.input(one).query(({ ctx, input }) => findImport(ctx.db, input.id)),

  file: fileFromSource,
  fileChat,

  /** Where an opinion came from, how long its source waits still, and what is to be done for it. */
  origin: memberQuery.input(one).query(async ({ ctx, input }) => {
    const origin = await findOrigin(ctx.db, input.id)
    if (!origin) return null
    const calendar = await findCalendar(ctx.db)
    const today = dayOf(ctx.now)
    const rule = await findRule(ctx.db, origin.source)
    const follows = typeof origin.facts.follows === 'string' ? origin.facts.follows : null
    const earlier = follows && (await mapNumbers(ctx.db, origin.source, [follows])).get(follows)
    const left = (day: typeof today | null) => (day === null ? null : workingDaysBetween(calendar, today, day))
    return {
      // A mark of a survey's case is nobody's number.
      origin: origin.source === 'survey' ? { ...origin, number: null } : origin,
      following: (await listFollowing(ctx.db, input.id)).map(({ number, cameOn, wordId }) => ({
        number,
        cameOn,
        wordId,
      })),
      /** The earlier matter that it names, where it was not the filing unit's to add to. */
      follows: follows && earlier ? { number: follows, opinionId: earlier.opinionId } : null,
      rule,
      today,
      daysLeft: left(origin.due),
      registerLeft: left(origin.registerDue),
      lastExtension: origin.due && rule.extendDays !== null ? lastExtension(origin.due, rule) : null,
    }
  }),
  register: registerOrigin,
  extend: extendOrigin,
  reply: recordOriginReply,
  replySheet: findReplySheet,
  replyFile: makeReplyFile,

  rules: memberQuery.input(noInput).query(({ ctx }) => listRules(ctx.db)),
  setRule,

  surveyTexts,
  surveyWaves: memberQuery.input(noInput).query(({ ctx }) => listWavesWithTexts(ctx)),
  takeSurveyTexts,
})
