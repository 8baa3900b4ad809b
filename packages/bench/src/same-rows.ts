import { randomUUID } from 'node:crypto'
import { ask } from './database.ts'
import { asked } from './office.ts'

/**
 * A script for pgbench that writes what a submission leaves in the tables of the product: one ballot and seven answers, with
 * their indexes, constraints and triggers, in one statement and so in one transaction and one journey. Nothing is checked,
 * proved, sealed or counted. Its rows are a partition of their own.
 */
export async function sameRows(url: string): Promise<{ readonly script: string; readonly campaignId: string }> {
  const campaignId = randomUUID()
  await ask(url, 'select add_ballot_partitions($1)', [campaignId])
  const [point] = await ask<{ id: string; place_id: string }>(url, 'select id, place_id from point limit 1')
  const answers = asked.map((item) => `('${item}', '4')`).join(', ')
  const script = `with b as (insert into ballot (campaign_id, id, form_id, batch_id, position, key, request_hash, point_id, place_id,
    received_at, mode, proof, signs, seconds, source, salt)
  select '${campaignId}', i.id, i.id, '${campaignId}', 0, md5(i.id::text) || md5(i.id::text || 'x'), md5(i.id::text || 'y') || md5('z'),
    '${point?.id}', '${point?.place_id}', now(), 'self', 'solved', '{}', 30, md5('source'), decode(md5(i.id::text), 'hex')
  from (select gen_random_uuid() as id) i returning id)
insert into ballot_answer (campaign_id, form_id, item, ballot_id, answer)
select '${campaignId}', b.id, a.item, b.id, a.answer from b, (values ${answers}) as a(item, answer);
`
  return { script, campaignId }
}
