/** A campaign with its ballots, answers and counters, written straight into the tables by the database itself: millions of rows in minutes. */
import { randomUUID } from 'node:crypto'
import { bankItem } from '@ratchet/domain/questionnaire/bank'
import type { Pool } from 'pg'

const STREETS = 5
const PLACES = 44
const POINTS = 264
const DAYS = 14
/** Answers of one form; each was sent by itself, as the page of a phone does. */
const PER_FORM = 4
const FIRST_DAY = '2026-11-09'
const items = ['overall', 'teaching', 'transport', 'sanitation'] as const

export interface LoadedCampaign {
  readonly id: string
  readonly placeId: string
  readonly pointId: string
  readonly answers: number
}

/** Writes a campaign of so many answers; every counter is computed from the rows it counts. */
export async function loadCampaign(pool: Pool, answers: number): Promise<LoadedCampaign> {
  const id = randomUUID()
  const forms = Math.round(answers / PER_FORM)
  const run = (text: string, values: readonly unknown[] = []) => pool.query(text, [...values])
  // The digest of a name, made into a UUID that a schema takes.
  await run(`create or replace function made_id(name text) returns uuid language sql immutable as $$
    select (left(md5(name), 12) || '4' || substr(md5(name), 14, 3) || '8' || substr(md5(name), 18))::uuid $$`)
  const unit = `insert into unit (id, kind, name, parent_id, since_day, sort, illustrative, version)`
  await run(`${unit} select made_id('zone'), 'zone', 'Z', null, '2020-01-01', 0, true, 1 on conflict do nothing`)
  await run(
    `${unit} select made_id('${id}' || 'street' || s), 'street', '${id}' || ' street ' || s, made_id('zone'), '2020-01-01', s, true, 1
     from generate_series(0, ${STREETS - 1}) s`,
  )
  await run(
    `${unit} select made_id('${id}' || 'place' || p), 'community', '${id}' || ' place ' || p, made_id('${id}' || 'street' || p % ${STREETS}),
       '2020-01-01', p, true, 1 from generate_series(0, ${PLACES - 1}) p`,
  )
  const questionnaireId = randomUUID()
  const words = {
    question: (item: string) => ({ zh: item, en: item }),
    option: (option: string) => ({ zh: option, en: option }),
    years: { zh: 'y', en: 'y' },
  }
  await run(
    `insert into questionnaire (id, name, edition, kind, status, title, introduction, items, scales_edition, issued_on, illustrative, version)
     values ($1, $2, 1, 'qr', 'issued', '{"zh":"q","en":"q"}', '{"zh":"","en":""}', $3, 1, '2026-11-01', true, 2)`,
    [questionnaireId, id, JSON.stringify(items.map((item) => bankItem(item, words)))],
  )
  // Campaigns never overlap: each next one stands in a year of its own.
  const { rows: earlier } = await run('select count(*)::int as n from campaign')
  const shift = Number(earlier[0]?.n ?? 0) * 400
  await run(
    `insert into campaign (id, name, quarter, questionnaire_id, first_day, last_day, view_rule, illustrative, version)
     values ('${id}', '${id}', '2026Q4', '${questionnaireId}', '${FIRST_DAY}'::date - ${shift}, '${FIRST_DAY}'::date - ${shift} + ${DAYS - 1},
       '{"noProofPerDay":20,"sharedPerDay":1000,"fastSeconds":2}', true, 1)`,
  )
  await run(`select add_ballot_partitions('${id}')`)
  // Eight letters that the alphabet of codes has: hexadecimal digits without 0 and 1 of a digest.
  await run(
    `insert into point (id, code, place_id, site, status, opened_at, illustrative, version)
     select made_id('${id}' || 'point' || p),
       left(translate(upper(md5('${id}' || 'code' || p)), '01', 'XY'), 8),
       made_id('${id}' || 'place' || p % ${PLACES}), 'site ' || p, 'open', '2026-01-01', true, 1
     from generate_series(0, ${POINTS - 1}) p`,
  )
  await loadForms(run, id, forms, shift)
  await countForms(run, id)
  await run('analyze')
  const named = await run(`select made_id('${id}' || 'place0') as place, made_id('${id}' || 'point0') as point`)
  return { id, placeId: named.rows[0]?.place, pointId: named.rows[0]?.point, answers: forms * PER_FORM }
}

type Run = (text: string, values?: readonly unknown[]) => Promise<{ rows: { [name: string]: never }[] }>

async function loadForms(run: Run, id: string, forms: number, shift: number): Promise<void> {
  await run('drop table if exists made')
  await run(
    `create unlogged table made as select i, made_id('${id}' || 'form' || i) as form, p as point, p % ${PLACES} as place,
       (('${FIRST_DAY}'::date - ${shift})::timestamp at time zone 'Asia/Shanghai') + r1 * ${DAYS} * interval '1 day' as at,
       case when r2 < 0.94 then 'solved' else 'none' end as proof,
       case when r3 < 0.02 then '{fast}'::text[] when r3 < 0.03 then '{straight}' when r3 < 0.035 then '{fast,straight}' else '{}' end as signs,
       case when r4 < 0.05 then 'helper' else 'self' end as mode,
       'n' || (abs(hashint4(i)) % greatest(1, (${forms} / 2))) as source, r4
     from (select i, (abs(hashint4(i * 7 + 1)) % ${POINTS}) as p, random() r1, random() r2, random() r3, random() r4
       from generate_series(1, ${forms}) i) drawn`,
  )
  await run(
    `insert into ballot (campaign_id, id, form_id, batch_id, position, key, request_hash, point_id, place_id, received_at,
       mode, proof, signs, seconds, source, salt)
     select '${id}'::uuid, case when part = 0 then form else made_id(form::text || part) end, form, made_id('${id}' || 'batch' || i / 50),
       (i % 50) * ${PER_FORM} + part, i || '-' || part, 'h', made_id('${id}' || 'point' || point), made_id('${id}' || 'place' || place),
       at + part * interval '4 seconds', mode, proof, signs, 9, source, '\\x00'
     from made cross join generate_series(0, ${PER_FORM - 1}) part order by at`,
  )
  await run(
    `insert into ballot_answer (campaign_id, form_id, item, ballot_id, answer)
     select '${id}'::uuid, form, ('{${items.join(',')}}'::text[])[part + 1], case when part = 0 then form else made_id(form::text || part) end,
       case when h < 6 then 'dk' else (1 + h % 5)::text end
     from made cross join generate_series(0, ${PER_FORM - 1}) part cross join lateral (select abs(hashint4(i * 13 + part)) % 100 as h) x
     order by form, part`,
  )
  await run(
    `insert into ballot_aside (campaign_id, form_id, sign)
     select '${id}'::uuid, form, case when signs = '{fast,straight}' then 'fast-straight' else 'no-proof-cap' end
     from made where signs = '{fast,straight}' or (proof = 'none' and r4 > 0.7)`,
  )
}

/** What the roll-up keeps, computed once from the rows. */
async function countForms(run: Run, id: string): Promise<void> {
  const day = `(b.received_at at time zone 'Asia/Shanghai')::date`
  const isAside = 'exists (select from ballot_aside s where s.campaign_id = b.campaign_id and s.form_id = b.form_id)'
  const answers = `ballot b join ballot_answer a on a.campaign_id = b.campaign_id and a.ballot_id = b.id and a.form_id = b.form_id`
  await run(
    `create unlogged table if not exists counted (place_id uuid, day date, item text, answer text, aside boolean)`,
  )
  await run('truncate counted')
  await run(
    `insert into counted select b.place_id, ${day}, a.item, a.answer, ${isAside} from ${answers} where b.campaign_id = '${id}'`,
  )
  await run(
    `insert into ballot_place_count select '${id}'::uuid, place_id, item, answer, aside, count(*) from counted group by 2, 3, 4, 5`,
  )
  await run(
    `insert into ballot_day_count select '${id}'::uuid, day, item, answer, aside, count(*) from counted group by 2, 3, 4, 5`,
  )
  const first = `from ballot b where b.campaign_id = '${id}' and b.id = b.form_id`
  await run(
    `insert into ballot_point_day select campaign_id, point_id, place_id, ${day}, count(*), count(*) filter (where ${isAside}),
       count(*) filter (where proof <> 'solved'), count(*) filter (where signs <> '{}'), count(*) filter (where mode = 'helper')
     ${first} group by 1, 2, 3, 4`,
  )
  await run(
    `insert into ballot_sign_count select campaign_id, place_id, sign, ${isAside}, count(*)
     from (select b.*, unnest(signs || case when proof <> 'solved' then '{no-proof}'::text[] else '{}' end
       || array(select s.sign from ballot_aside s where s.campaign_id = b.campaign_id and s.form_id = b.form_id)) as sign
       ${first}) b group by 1, 2, 3, 4`,
  )
  // Whoever brought no proof has no network that would hold.
  await run(
    `insert into ballot_source select campaign_id, point_id, ${day}, case when proof = 'solved' then source else '' end,
       count(*), count(*) filter (where not ${isAside}) ${first} group by 1, 2, 3, 4`,
  )
}
