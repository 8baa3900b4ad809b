import type { Item } from '@ratchet/domain/questionnaire/item'
import { ballotWords } from '@ratchet/words/ballot'
import { ballotPageWords } from '@ratchet/words/ballot-page'
import { campaignWords } from '@ratchet/words/campaign'
import { optInPictureWords } from '@ratchet/words/opt-in-picture'
import { useLocale } from '../locale.ts'
import { useItemWords } from '../survey/use-item-words.ts'

/** The words of this page, which come with it and not with the first visit. */
export function useBallotWords() {
  const { locale } = useLocale()
  const bank = useItemWords()
  const page = ballotPageWords[locale]
  const { sign, aside } = ballotWords[locale]
  const signs: Readonly<Record<string, string>> = { ...sign, ...aside, ...page.sign }
  return {
    locale,
    page,
    picture: optInPictureWords[locale],
    standing: campaignWords[locale].standing,
    signOf: (name: string) => signs[name] ?? name,
    /** The bank's short name, else the question itself. */
    itemName: (item: Pick<Item, 'id' | 'words'>) => {
      const known = bank.nameOf(item.id)
      return known === item.id ? item.words[locale] : known
    },
    answerName: (item: Item | undefined, answer: string | number) => {
      const text = String(answer)
      if (text === 'dk') return page.bars.unknown
      if (item?.kind === 'five') return page.answers[Number(text) - 1] ?? text
      if (item?.kind === 'yesno') return text === '1' ? page.bars.yes : page.bars.no
      if (item?.kind !== 'choice') return text
      const named = (id: string) => item.options.find((option) => option.id === id)?.words[locale] ?? id
      return text
        .split(',')
        .map(named)
        .join(locale === 'zh' ? '、' : ', ')
    },
  }
}
export type BallotWords = ReturnType<typeof useBallotWords>
