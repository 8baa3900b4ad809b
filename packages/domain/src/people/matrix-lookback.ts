/**
 * The rows of the matrix 权限矩阵 for look-back 回头看. Units see neither lists nor who was asked; whoever is sent sees what is
 * theirs alone, which the procedure asks of the case. Source: SPEC §2, §11.
 */
import { everyone, zone } from './grantee.ts'
import type { Rule } from './permission.ts'

const asker: Rule = { who: ['owner', 'inspector', 'surveyor'], scope: 'none' }
const sent: Rule = { who: ['owner', 'inspector', 'lead_unit', 'unit', 'surveyor'], scope: 'none' }
const reader: Rule = { who: ['owner', 'leader', 'inspector', 'lead_unit', 'unit', 'surveyor'], scope: 'none' }

export const lookbackMatrix = {
  'lookback.list': zone('owner', 'leader', 'inspector'),
  'lookback.find': zone('owner', 'leader', 'inspector'),
  'lookback.preview': zone('owner', 'leader', 'inspector'),
  'lookback.freeze': zone('owner'),
  'lookback.publish': zone('owner'),
  'lookback.proposeSeed': zone('owner'),
  'lookback.confirmSeed': zone('inspector', 'leader'),
  'lookback.refuseSeed': zone('inspector', 'leader'),
  'lookback.draw': zone('owner', 'inspector'),
  'lookback.complete': zone('owner', 'inspector'),
  // Once the numbers are out, not by whoever made the list: asked of the round.
  'lookback.void': zone('owner', 'inspector', 'leader'),
  'lookback.assign': zone('owner', 'inspector'),
  'lookback.sendVisitor': zone('owner', 'inspector'),
  'lookback.mine': reader,
  'lookback.try': asker,
  'lookback.settle': asker,
  'lookback.addVisitPhoto': sent,
  'lookback.seeOnSite': sent,
  'lookback.rates': zone('owner', 'leader', 'inspector'),
  'lookback.rateRows': zone('owner', 'leader', 'inspector'),
  'lookback.exclude': zone('owner'),
  'lookback.decideExclusion': zone('inspector'),
  'lookback.published': everyone,
  'lookback.redraw': everyone,
} satisfies Record<string, Rule>
