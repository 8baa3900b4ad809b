import { phoneWords } from '@ratchet/words/questionnaire-phone'
import { useEffect, useRef } from 'react'
import { ApprovalLines } from './ApprovalLines.tsx'
import { answerText } from './condition-text.ts'
import { PhoneQuestion } from './PhoneQuestion.tsx'
import { usePageWords } from './page-words.ts'
import type { Shown } from './shown.ts'
import type { Phone } from './use-phone.ts'

/** The screen itself: head, one question or all of them, the way on, and the mark of the statistics office. */
export function PhoneScreen({ shown, phone }: { shown: Shown; phone: Phone }) {
  const page = usePageWords()
  const { locale, at, asked } = phone
  const w = phoneWords[locale]
  const frame = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins at the top
  useEffect(() => {
    frame.current?.scrollTo(0, 0)
  }, [at, phone.isDone, phone.isWhole])
  const question = (place: number) => {
    const item = asked[place]
    if (!item) return null
    const issue = phone.issues.find((one) => one.item === item.id)
    return (
      <PhoneQuestion
        key={item.id}
        item={item}
        number={place + 1}
        answer={phone.answers[item.id]}
        locale={locale}
        // What is out of range is told at once, what is missing only to whoever wants to go on.
        issue={issue && (phone.tried || issue.code !== 'required-missing') ? issue.code : null}
        onAnswer={(answer) => phone.answer(item.id, answer)}
      />
    )
  }
  const isLast = at >= asked.length - 1
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="q-frame-edge" aria-label={page.phoneFrame} tabIndex={0}>
      <div
        ref={frame}
        className={phone.isElder ? 'q-frame q-elder' : 'q-frame'}
        lang={locale === 'zh' ? 'zh-CN' : 'en'}
      >
        <div className="q-frame-head">
          <strong>{shown.title[locale]}</strong>
          <span>
            <button type="button" onClick={() => phone.setElder(!phone.isElder)}>
              {phone.isElder ? w.standard : w.elder}
            </button>
            <button
              type="button"
              lang={locale === 'zh' ? 'en' : 'zh-CN'}
              onClick={() => phone.setLocale(locale === 'zh' ? 'en' : 'zh')}
            >
              {w.otherLanguage}
            </button>
          </span>
        </div>
        <div className="q-frame-body">
          {asked.length === 0 ? (
            <p>{page.nothingToShow}</p>
          ) : phone.isDone ? (
            <>
              <p className="q-done">{w.done}</p>
              <p className="q-quiet">{w.doneHint}</p>
              <dl className="q-given">
                {asked.map((item) => {
                  const answer = phone.answers[item.id]
                  const parts = typeof answer === 'string' && item.kind === 'choice' ? answer.split(',') : [answer]
                  return (
                    <div key={item.id}>
                      <dt>{item.words[locale]}</dt>
                      <dd className={answer === undefined ? 'q-quiet' : ''}>
                        {answer === undefined
                          ? w.notAnswered
                          : parts
                              .map((part) => answerText(item, part ?? '', locale))
                              .join(locale === 'zh' ? '、' : ', ')}
                      </dd>
                    </div>
                  )
                })}
              </dl>
              <button type="button" className="q-button" onClick={phone.reopen}>
                {w.again}
              </button>
            </>
          ) : (
            <>
              {(phone.isWhole || at === 0) && shown.introduction[locale] && (
                <p className="q-quiet">{shown.introduction[locale]}</p>
              )}
              <p className="q-at">{phone.isWhole ? w.count(asked.length) : w.at(at + 1, asked.length)}</p>
              {phone.isWhole ? asked.map((_, place) => question(place)) : question(at)}
              <div className="q-ways">
                <button type="button" className="q-button q-main" onClick={phone.isWhole ? phone.finish : phone.next}>
                  {phone.isWhole || isLast ? w.finish : w.next}
                </button>
                {!phone.isWhole && at > 0 && (
                  <button type="button" className="q-button" onClick={phone.back}>
                    {w.back}
                  </button>
                )}
              </div>
            </>
          )}
        </div>
        {shown.approval && (
          <div className="q-frame-foot">
            <ApprovalLines approval={shown.approval} locale={locale} />
          </div>
        )}
      </div>
    </section>
  )
}
