/** What one campaign of 码上评 says 码上评结果, out of its counters: how people answered, and where. Source: SPEC §9; PERFORMANCE row 4. */
import { boundOf } from '@ratchet/domain/ballot/bound'
import { type Counts, hiddenPlaces, percentOf, toldOf } from '@ratchet/domain/ballot/opt-in'
import { standingOf } from '@ratchet/domain/campaign/campaign'
import { dayOf } from '@ratchet/domain/day'
import type { Item } from '@ratchet/domain/questionnaire/item'
import type { Kysely } from 'kysely'
import { findCampaign } from '../campaign/campaign.queries.ts'
import { findEdition } from '../catalogue/catalogue.queries.ts'
import type { Context } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'
import { findQuestionnaire } from '../questionnaire/questionnaire.queries.ts'
import {
  countAnswers,
  countByPlace,
  countPlaces,
  countSigns,
  type ItemCounts,
  type PlaceCounts,
} from './count.queries.ts'
import { listPlaces, type PlacedStreet } from './place.queries.ts'

type Read = Pick<Context, 'db' | 'now'>

/** The items whose answers can be counted by answer. */
export const countedItems = (items: readonly Item[]): Item[] =>
  items.filter(({ kind }) => kind === 'five' || kind === 'ten' || kind === 'choice' || kind === 'yesno')

/** The campaign, what it asks, and the steps that count as satisfied. */
export async function findAsked(db: Kysely<Database>, campaignId: string) {
  const campaign = await findCampaign(db, campaignId)
  const questionnaire = await findQuestionnaire(db, campaign.questionnaireId)
  const scales = await findEdition(db, 'scales', questionnaire.scalesEdition)
  const positive = scales?.content.positiveFive ?? [4, 5]
  return { campaign, questionnaire, items: countedItems(questionnaire.items), positive }
}
export type Asked = Awaited<ReturnType<typeof findAsked>>

/** The item that places are shown by: the one asked for, else the first on five steps. */
export function chosenItem({ items }: Pick<Asked, 'items'>, id: string | null): Item | null {
  return (
    items.find((item) => item.id === id && item.kind === 'five') ?? items.find(({ kind }) => kind === 'five') ?? null
  )
}

/** A campaign as it is shown: counts of people who chose to answer, in both views, without margin, p-value or rank. */
export async function findResults({ db, now }: Read, campaignId: string, itemId: string | null) {
  const asked = await findAsked(db, campaignId)
  const { campaign, questionnaire, items, positive } = asked
  const item = chosenItem(asked, itemId)
  const [answers, signs, counted, tree, atPlaces] = await Promise.all([
    countAnswers(db, campaignId),
    countSigns(db, campaignId),
    countPlaces(db, campaignId),
    listPlaces(db),
    item ? countByPlace(db, campaignId, item.id) : new Map<string, ItemCounts>(),
  ])
  const total = sumOf([...counted.values()])
  return {
    design: 'opt_in' as const,
    now,
    campaign: { ...campaign, standing: standingOf(campaign, dayOf(now)) },
    questionnaire: { id: questionnaire.id, title: questionnaire.title, edition: questionnaire.edition },
    positive,
    forms: { ...total, signs },
    items: items.map((one) => ({
      item: one,
      ...bothViews(answers.get(one.id), positive, one.kind === 'five' ? total.movable : null),
    })),
    chosen: item?.id ?? null,
    streets: placesOf(tree, counted, atPlaces, positive),
  }
}
export type Results = Awaited<ReturnType<typeof findResults>>

export const sumOf = (places: readonly PlaceCounts[]): PlaceCounts => ({
  forms: sum(places, 'forms'),
  aside: sum(places, 'aside'),
  unproved: sum(places, 'unproved'),
  flagged: sum(places, 'flagged'),
  helped: sum(places, 'helped'),
  told: sum(places, 'told'),
  movable: sum(places, 'movable'),
})
const sum = (places: readonly PlaceCounts[], name: keyof PlaceCounts) =>
  places.reduce((all, place) => all + place[name], 0)

/** Both figures, always side by side: in the default view, and of everything that was sent. */
export function bothViews(counts: ItemCounts | undefined, positive: readonly number[], movable: number | null) {
  const { standard, all } = counts ?? { standard: {}, all: {} }
  return { standard: viewOf(standard, positive, movable), all: viewOf(all, positive, null) }
}

function viewOf(counts: Counts, positive: readonly number[], movable: number | null) {
  const told = toldOf(counts, positive)
  const percent = percentOf(told.satisfied, told.n)
  return {
    ...told,
    counts,
    percent,
    bound: percent === null || movable === null ? null : boundOf(percent, told.n, movable),
  }
}

/** Streets with their places as the org tree has them; few answers, or what would tell of them, are hidden. */
function placesOf(
  tree: readonly PlacedStreet[],
  counted: ReadonlyMap<string, PlaceCounts>,
  atPlaces: ReadonlyMap<string, ItemCounts>,
  positive: readonly number[],
) {
  const streets = tree.flatMap(({ id, name, places }) => {
    const shown = places.filter((place) => counted.has(place.id) || place.hasPoint)
    return shown.length > 0 ? [{ id, name, places: shown }] : []
  })
  const nobody: PlaceCounts = { forms: 0, aside: 0, unproved: 0, flagged: 0, helped: 0, told: 0, movable: 0 }
  const of = (placeId: string) => counted.get(placeId) ?? nobody
  const hidden = hiddenPlaces(
    streets.map(({ places }) => places.map(({ id }) => ({ placeId: id, forms: of(id).forms }))),
  )
  return streets.map(({ id, name, places }) => ({
    id,
    name,
    places: places.map((place) => ({
      id: place.id,
      name: place.name,
      figures: hidden.has(place.id)
        ? null
        : { ...of(place.id), ...bothViews(atPlaces.get(place.id), positive, of(place.id).movable) },
    })),
  }))
}
