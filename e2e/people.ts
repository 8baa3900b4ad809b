import { join } from 'node:path'

export const serverPort = Number(process.env.E2E_PORT ?? 3987)
export const origin = `http://127.0.0.1:${serverPort}`

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
export const stateOf = (person: PersonName) => join(stateFolder, `${person}.json`)
