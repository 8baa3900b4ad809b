import { useWords } from '../locale.ts'
import { useDayText } from './use-day-text.ts'

const days = ['start', 'end', 'againDay']

/** A field of what was handed in, as people read it. */
export function useContentText() {
  const words = useWords()
  const { withWeekday } = useDayText()
  const { cause, outcome } = words.review
  return (name: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return ''
    if (days.includes(name)) return withWeekday(String(value))
    if (name === 'cause') return cause[value as keyof typeof cause] ?? ''
    if (name === 'outcome') return outcome[value as keyof typeof outcome] ?? ''
    return name === 'percent' ? `${String(value)}${words.itemForm.percent}` : String(value)
  }
}
