import { quarterSchema } from '@ratchet/domain/cycle/cycle-id'
import { idSchema } from '@ratchet/domain/id'
import { z } from 'zod'
import { command } from '../command.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { assign, assignInput } from './assign.commands.ts'
import { eraseHousehold, eraseInput } from './erase.commands.ts'
import { findDetail, look } from './find.queries.ts'
import { findForm } from './form.queries.ts'
import { listHouseholds, listInput, listMine } from './list.queries.ts'
import { findProgress, progressInput } from './progress.queries.ts'
import { takeFilledRegister } from './read-register.commands.ts'
import { takeRegister, takeSignInSheet } from './register.commands.ts'
import { addUnit, addUnitInput, recordVisit, visitInput } from './visit.commands.ts'

/** 入户调研: who is to be asked, every contact with its outcome, and how many households count. */
export const householdRouter = router({
  progress: memberQuery.input(progressInput).query(({ ctx, input }) => findProgress(ctx, input)),
  form: memberQuery.input(noInput).query(({ ctx }) => findForm(ctx)),
  mine: memberQuery
    .input(z.strictObject({ quarter: quarterSchema }))
    .query(({ ctx, input }) => listMine(ctx, input.quarter)),
  list: memberQuery.input(listInput).query(({ ctx, input }) => listHouseholds(ctx, input)),
  find: memberQuery
    .input(z.strictObject({ id: idSchema, unitId: idSchema }))
    .query(({ ctx, input }) => findDetail(ctx, input)),
  look: memberQuery
    .input(z.strictObject({ placeId: idSchema, door: z.string().max(200) }))
    .query(({ ctx, input }) => look(ctx, input)),

  assign: command(assignInput, assign),
  visit: command(visitInput, recordVisit),
  addUnit: command(addUnitInput, addUnit),
  erase: command(eraseInput, eraseHousehold),

  register: takeRegister,
  signInSheet: takeSignInSheet,
  readRegister: takeFilledRegister,
})
