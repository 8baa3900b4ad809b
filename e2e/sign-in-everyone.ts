import { mkdirSync } from 'node:fs'
import { request } from '@playwright/test'
import { demoPassword, type PersonName, people, servers, stateFolder, stateOf } from './people.ts'

/** One stored sign-in per role, so that no journey spends its time on passwords. */
export default async function signInEveryone(): Promise<void> {
  mkdirSync(stateFolder, { recursive: true })
  for (const { origin } of servers) for (const person of people) await signIn(origin, person)
}

async function signIn(origin: string, person: PersonName): Promise<void> {
  const client = await request.newContext({ baseURL: origin, extraHTTPHeaders: { origin } })
  const answer = await client.post('/api/auth/sign-in/username', {
    data: { username: person, password: demoPassword },
  })
  if (!answer.ok()) throw new Error(`${person} could not sign in: ${answer.status()} ${await answer.text()}`)
  await client.storageState({ path: stateOf(person, origin) })
  await client.dispose()
}
