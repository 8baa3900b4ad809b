import { phoneWords } from '@ratchet/words/questionnaire-phone'
import { Button, Segmented } from 'antd'
import type { Ref } from 'react'
import { useLocale } from '../locale.ts'
import { PhoneScreen } from './PhoneScreen.tsx'
import type { Shown } from './shown.ts'
import { usePhone } from './use-phone.ts'
import './phone.css'
import { pageWords } from './page-words.ts'

/** The questionnaire as it stands on a phone of 390 px, to be answered here and now; conditions show and hide as they will. */
export function PhonePreview({ shown, ref }: { shown: Shown; ref?: Ref<HTMLElement> }) {
  const { locale } = useLocale()
  const w = pageWords(locale)
  const phone = usePhone(shown.items, locale)
  const hidden = shown.items.length - phone.asked.length
  return (
    <section ref={ref} className="card q-phone" aria-label={w.phone}>
      <div className="q-phone-head">
        <h2>{w.phone}</h2>
        <Button size="small" onClick={phone.restart}>
          {w.restart}
        </Button>
      </div>
      <p className="page-note">{w.phoneHint}</p>
      <div className="q-phone-tools">
        <Segmented
          size="small"
          aria-label={w.language}
          value={phone.locale}
          options={[
            { value: 'zh', label: <span lang="zh-CN">{phoneWords.zh.language}</span> },
            { value: 'en', label: <span lang="en">{phoneWords.en.language}</span> },
          ]}
          onChange={phone.setLocale}
        />
        <Segmented
          size="small"
          aria-label={w.size}
          value={phone.isElder}
          options={[
            { value: false, label: w.standard },
            { value: true, label: w.elder },
          ]}
          onChange={phone.setElder}
        />
        <Segmented
          size="small"
          aria-label={w.layout}
          value={phone.isWhole}
          options={[
            { value: false, label: w.oneByOne },
            { value: true, label: w.whole },
          ]}
          onChange={phone.setWhole}
        />
      </div>
      <PhoneScreen shown={shown} phone={phone} />
      <p className="page-note" role="status">
        {hidden > 0 ? w.skipped(hidden) : ''}
      </p>
    </section>
  )
}
