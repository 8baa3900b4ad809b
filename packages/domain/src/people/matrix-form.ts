/**
 * The rows of the matrix 权限矩阵 for the standard forms 标准化表单. Which of them a unit reads is asked of the form itself, and so
 * is in whose name somebody gives. Source: SPEC §2, §11.
 */
import { itemReader, within, zone } from './grantee.ts'
import type { Rule } from './permission.ts'

const givers = within('owner', 'lead_unit', 'unit')

export const formMatrix = {
  'form.list': itemReader,
  'form.find': itemReader,
  'form.file': itemReader,
  'form.sheet': itemReader,
  'form.warning': itemReader,
  'form.warningFile': itemReader,
  'form.choices': { who: ['owner', 'lead_unit', 'unit'], scope: 'none' },
  'form.draft': givers,
  'form.correct': givers,
  'form.edit': givers,
  'form.refresh': givers,
  'form.issue': givers,
  'form.withdraw': givers,
  'form.approve': zone('owner', 'leader'),
  'form.sendBack': zone('owner', 'leader'),
  'form.acknowledge': within('owner', 'leader', 'lead_unit', 'unit'),
  'form.checklist': zone('owner', 'leader', 'inspector'),
  'form.setChecklist': zone('owner'),
  'form.brief': zone('owner', 'leader'),
  'form.briefFile': zone('owner', 'leader'),
  'form.packs': zone('owner', 'leader', 'inspector'),
  'form.askPack': zone('owner', 'leader'),
} satisfies Record<string, Rule>
