/** The register as a paper 入户登记表（纸质）: A4 on its side, questions above the table, rows high enough for a pen. */
import { registerWords } from '@ratchet/words/household-paper'
import { legend, questionHead, type Register, registerHeads, registerRows } from './household-register.ts'
import { LEADING } from './household-register-sheet.ts'
import type { Block, PaperTable } from './paper-block.ts'
import { type Paper, writePaper } from './paper-write.ts'

/** Millimetres that a handwritten line needs. */
const ROW_MM = 9

export function registerPaper(register: Register): Paper {
  const { locale, questionnaire, isBlank, illustrative, unit } = register
  const words = registerWords[locale]
  const heads = registerHeads(register)
  const questions = questionnaire.items.length
  const column = (title: string, at: number): PaperTable['columns'][number] => {
    // A question is a number here; it stands in words above the table.
    const isQuestion = at >= LEADING && at < LEADING + questions
    const widths = [5, 13, 20, 12, 9, 8, 12]
    const width = isQuestion ? (questionnaire.items[at - LEADING]?.kind === 'text' ? 18 : 7) : (widths[at] ?? 20)
    return {
      title: isQuestion ? String(at - LEADING + 1) : title,
      width: at === LEADING + questions + 2 ? 9 : width,
      align: at === 0 || isQuestion ? 'center' : 'left',
    }
  }
  const rows = registerRows(register)
  const blocks: Block[] = [
    { kind: 'title', text: words.title },
    ...(illustrative ? [{ kind: 'notice', text: words.illustrative } as const] : []),
    { kind: 'under', text: words.head(unit, register.quarter, register.visitor ?? words.visitorBlank) },
    ...questionnaire.items.map((item, at): Block => ({ kind: 'small', text: questionHead(item, at, locale) })),
    { kind: 'small', text: legend(register) },
    {
      kind: 'table',
      caption: '',
      columns: heads.map(column),
      rows,
      ...(isBlank && { rowHeight: ROW_MM }),
      note: isBlank ? words.note : words.filledNote,
    },
  ]
  return { title: words.title, creator: unit, locale, landscape: true, blocks }
}

export const writeRegisterPaper = (register: Register): Promise<Uint8Array> => writePaper(registerPaper(register))
