import { join } from 'node:path'
import { test } from '@playwright/test'

const port = Number(process.env.E2E_PORT ?? 3987)
const serverAt = (at: number) => ({ port: at, origin: `http://127.0.0.1:${at}` })
/** Two products with a demonstration each: journeys change what the next one meets, so two rows of them go side by side. */
export const servers = [serverAt(port), serverAt(port + 1)] as const

/** Where the product of the running journey is. */
export const origin = (): string => test.info().project.use.baseURL ?? ''

/** The demonstration accounts (SPEC §14), offered on the sign-in page in the demo profile only. */
export const people = [
  'owner',
  'leader',
  'education',
  'environment',
  'xinzhu',
  'community',
  'surveyor',
  'inspector',
  'editor',
  'auditor',
  'admin',
] as const
export type PersonName = (typeof people)[number]
export const demoPassword = 'ratchet-demo-2022'

export const stateFolder = join(import.meta.dirname, 'test-results', 'people')
export const stateOf = (person: PersonName, at = origin()) => join(stateFolder, `${person}-${new URL(at).port}.json`)
