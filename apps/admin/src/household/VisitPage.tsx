import { productMark } from '@ratchet/design/mark'
import { primitives } from '@ratchet/design/tokens'
import { householdVisitWords } from '@ratchet/words/household-visit'
import { ArrowLeft } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { Drawing } from '../design/Drawing.tsx'
import { useLocale, useWords } from '../locale.ts'
import { startWorker } from './start-worker.ts'
import { useDesk } from './use-desk.ts'
import { VisitDesk } from './VisitDesk.tsx'
import './visit.css'
import './visit-form.css'

const mark = productMark({ size: 24, ring: primitives.paper })

/** 入户登记: the form of visits, a page of its own that opens and works without a network once it was opened with one. */
export function VisitPage() {
  const { locale } = useLocale()
  const w = householdVisitWords[locale]
  const { product } = useWords().shell
  const { desk, refresh, lostNetwork } = useDesk()
  const [opensOffline, setOpensOffline] = useState<boolean | null>(null)
  useEffect(() => {
    document.title = `${w.name} · ${product}`
  }, [w.name, product])
  useEffect(() => {
    void startWorker().then(setOpensOffline)
  }, [])
  const again = (
    <button type="button" className="visit-main" onClick={() => void refresh()}>
      {w.again}
    </button>
  )
  return (
    <div className="visit">
      <VisitBar />
      {desk.kind === 'open' ? (
        <VisitDesk
          key={desk.pack.userId}
          pack={desk.pack}
          link={desk.link}
          opensOffline={opensOffline !== false}
          refresh={refresh}
          lostNetwork={lostNetwork}
        />
      ) : (
        <main className="visit-body visit-notice">
          {desk.kind === 'opening' && <h1 className="visit-quiet">{w.opening}</h1>}
          {desk.kind === 'never' && (
            <Notice title={w.never} hint={w.neverHint}>
              {again}
            </Notice>
          )}
          {desk.kind === 'forbidden' && <Notice title={w.forbidden} hint={w.forbiddenHint} />}
          {desk.kind === 'ended' && (
            <Notice title={w.toSignInFirst}>
              <a className="visit-main" href="/admin/sign-in?back=/households/visit">
                {w.signIn}
              </a>
            </Notice>
          )}
        </main>
      )}
    </div>
  )
}

function Notice({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <>
      <h1>{title}</h1>
      {hint && <p>{hint}</p>}
      {children}
    </>
  )
}

function VisitBar() {
  const { locale, setLocale } = useLocale()
  const w = householdVisitWords[locale]
  const { language } = useWords().shell
  return (
    <header className="visit-bar">
      <a href="/admin/households">
        <ArrowLeft size={20} aria-hidden /> {w.back}
      </a>
      <span className="visit-mark">
        <Drawing tree={mark} /> {w.name}
      </span>
      <button type="button" onClick={() => setLocale(locale === 'zh' ? 'en' : 'zh')}>
        {language}
      </button>
    </header>
  )
}
