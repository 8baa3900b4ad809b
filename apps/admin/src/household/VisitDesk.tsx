import { householdWords } from '@ratchet/words/household'
import { householdVisitWords } from '@ratchet/words/household-visit'
import { useState } from 'react'
import { useLocale } from '../locale.ts'
import { HouseholdPicker } from './HouseholdPicker.tsx'
import type { Pack, Waiting } from './kept.ts'
import { QueueStrip } from './QueueStrip.tsx'
import type { Link } from './use-desk.ts'
import { type Sent, useQueue } from './use-queue.ts'
import { useVisit } from './use-visit.ts'
import { VisitForm } from './VisitForm.tsx'
import { doorText, inputOf, isToVisit, listingsOf, nextListing, targetOf } from './visit-typed.ts'

interface Props {
  readonly pack: Pack
  readonly link: Link
  /** Whether the page itself opens without a network. */
  readonly opensOffline: boolean
  readonly refresh: () => Promise<void>
  readonly lostNetwork: () => void
}

/** The household in hand, or the list to pick one from; what waits stands above either. */
export function VisitDesk({ pack, link, opensOffline, refresh, lostNetwork }: Props) {
  const w = householdVisitWords[useLocale().locale]
  const visit = useVisit(pack)
  const queue = useQueue(pack.userId, (how) => (how === 'away' ? lostNetwork() : void refresh()))
  /** Households that were saved on this page: the list is only read anew with a network. */
  const [saved, setSaved] = useState<readonly string[]>([])
  const [last, setLast] = useState<Waiting | null>(null)
  const handled = new Set([...saved, ...queue.mine.flatMap(({ target }) => target.id ?? [])])
  const listings = listingsOf(pack.mine)
  const open = listings.filter((one) => isToVisit(one) && !handled.has(one.row.id))
  const { draft } = visit

  const save = async () => {
    if (!draft) return
    const { key, target, typed, userId } = draft
    const at = Date.now()
    const waiting = { userId, key, at, target, typed, input: inputOf(draft, pack.form, at), refused: null }
    await queue.keep(waiting)
    const { id } = target
    if (id) setSaved((ids) => [...ids, id])
    setLast(waiting)
    await visit.leave()
    const next = id && nextListing(listings, id, new Set([...handled, id]))
    if (next) visit.start(targetOf(next))
    scrollTo(0, 0)
    void queue.send()
  }
  const hasNext = draft?.target.id != null && nextListing(listings, draft.target.id, handled) !== null
  return (
    <main className="visit-body">
      {!draft && (
        <div className="visit-head">
          <h1>{listings.length === 0 ? w.titleWithout : w.title(open.length)}</h1>
          <p>{opensOffline ? w.sub : w.subPlain}</p>
        </div>
      )}
      <LinkNotice link={link} pack={pack} />
      {last && <LastSaved visit={last} sent={queue.sent} pack={pack} waits={queue.mine} />}
      <QueueStrip queue={queue} onEdit={visit.reopen} isBusy={draft !== null} />
      {!visit.isRead ? null : draft ? (
        <VisitForm key={draft.key} pack={pack} visit={visit} draft={draft} hasNext={hasNext} onSave={save} />
      ) : (
        <HouseholdPicker pack={pack} link={link} handled={handled} onPick={visit.start} />
      )}
    </main>
  )
}

function LinkNotice({ link, pack }: { link: Link; pack: Pack }) {
  const w = householdVisitWords[useLocale().locale]
  if (link === 'fine') return null
  const day = new Date(pack.at + 8 * 3_600_000).toISOString().slice(0, 10)
  return (
    <p className="visit-link" role="status">
      {link === 'away' ? w.away : w.toSignIn} {w.kept(day, w.clock(pack.at))}{' '}
      {link === 'ended' && <a href="/admin/sign-in?back=/households/visit">{w.signIn}</a>}
    </p>
  )
}

interface LastProps {
  readonly visit: Waiting
  readonly sent: Sent | null
  readonly pack: Pack
  readonly waits: readonly Waiting[]
}

/** One line about the household before: kept, or sent and counted for whom. */
function LastSaved({ visit, sent, pack, waits }: LastProps) {
  const { locale } = useLocale()
  const w = householdVisitWords[locale]
  const { outcome } = visit.input
  const what = `${doorText(visit.target)} ${householdWords[locale].outcome[outcome]}`
  if (waits.some((one) => one.key === visit.key && one.refused)) return null
  if (sent?.visit.key !== visit.key)
    return (
      <p className="visit-last" role="status">
        {w.last.saved(what)}
      </p>
    )
  const counting = sent.answer.served.filter(({ counts }) => counts).map(({ unitId }) => unitId)
  const names = pack.form.examined.filter(({ id }) => counting.includes(id)).map(({ name }) => name)
  const told = names.length > 0 ? w.last.counts(names.join(' ')) : outcome === 'done' ? w.last.counted : ''
  return (
    <p className="visit-last" role="status">
      {[w.last.sent(what), told].filter(Boolean).join(' · ')}
    </p>
  )
}
