/** The register as a workbook 入户登记表（表格）: its blank one is read back by `household-register-read`. */
import { visitModes, visitOutcomes } from '@ratchet/domain/household/household'
import type { Item } from '@ratchet/domain/questionnaire/item'
import { householdWords } from '@ratchet/words/household'
import { registerWords } from '@ratchet/words/household-paper'
import { legend, type Register, registerHeads, registerRows } from './household-register.ts'
import { type PrintedSheet, writePrintedSheet } from './printed-sheet.ts'

/** By which a blank register is known when it comes back, with the edition of the questions that it asks. */
export const REGISTER_MARK = 'ratchet-household-register/1'

/** Columns before the questions. */
export const LEADING = 7

const widthOf = (item: Item) => (item.kind === 'text' ? 24 : item.kind === 'choice' ? 14 : 11)

export function registerSheet(register: Register): PrintedSheet {
  const { locale, questionnaire, isBlank, illustrative } = register
  const words = registerWords[locale]
  const names = householdWords[locale]
  const tail = isBlank ? [24, 14, 8] : [18]
  return {
    name: words.sheet,
    landscape: true,
    title: words.title,
    above: [
      words.head(register.unit, register.quarter, register.visitor ?? words.visitorBlank),
      legend(register),
      ...(illustrative ? [words.illustrative] : []),
    ],
    heads: registerHeads(register),
    widths: [5, 14, 18, 11, 8, 8, 10, ...questionnaire.items.map(widthOf), ...tail],
    rows: registerRows(register),
    below: [isBlank ? words.note : words.filledNote],
    choices: isBlank
      ? new Map([
          [5, visitModes.map((mode) => names.mode[mode])],
          [6, visitOutcomes.map((outcome) => names.outcome[outcome])],
          [LEADING + questionnaire.items.length + 2, [words.yes, words.no]],
        ])
      : new Map(),
    headHeight: 92,
    rowHeight: 26,
    guide: isBlank
      ? { name: words.guideSheet, lines: [`${REGISTER_MARK} ${questionnaire.id}`, questionnaire.title, ...words.guide] }
      : null,
  }
}

export const writeRegisterSheet = (register: Register): Promise<Uint8Array> =>
  writePrintedSheet(registerSheet(register))
