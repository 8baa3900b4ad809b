/**
 * The matrix 权限矩阵: role × procedure. A procedure without an entry stops the start; an entry without a procedure
 * fails a test. Source: SPEC §2; RELIABILITY "Authorisation at one choke point".
 */
import type { Rule } from './permission.ts'
import type { Role } from './role.ts'

const everyone: Rule = { who: 'public', scope: 'none' }
const member: Rule = { who: 'member', scope: 'none' }
const zone = (...who: Role[]): Rule => ({ who, scope: 'zone' })
const within = (...who: Role[]): Rule => ({ who, scope: 'unit' })
/** Whoever works on satisfaction reads all of it; surveyor, auditor and admin see only what is theirs (三员分立). */
const officials: Role[] = ['owner', 'leader', 'lead_unit', 'unit', 'inspector', 'editor']
const official: Rule = { who: officials, scope: 'none' }
/** Which items each of them reads is asked of the item itself: a unit reads its own. */
const itemReader: Rule = { who: ['owner', 'leader', 'lead_unit', 'unit', 'inspector'], scope: 'none' }
const postReaders: Rule = { who: [...officials, 'auditor', 'admin'], scope: 'none' }
/** One's own name and password: open even to somebody who owes a new password or a second factor. */
const oneself: Rule = { who: 'member', scope: 'none', evenOwing: true }

export const matrix = {
  'site.shell': everyone,
  'site.home': everyone,
  'site.saidDone': everyone,
  'site.terms': everyone,
  'site.trends': everyone,
  'site.trust': everyone,

  'feedback.addPhoto': everyone,

  'catalogue.list': official,
  'catalogue.addEdition': zone('owner'),

  'cycle.list': member,
  'cycle.find': official,
  'cycle.open': zone('owner'),
  'cycle.passGate': zone('owner'),
  'cycle.markBeforeUse': zone('owner'),
  'cycle.proposeForce': zone('owner'),
  'cycle.proposeClose': zone('owner'),
  'cycle.proposeRebase': zone('owner'),
  'cycle.withdraw': zone('owner'),
  'cycle.confirm': zone('leader'),
  'cycle.decline': zone('leader'),
  'cycle.settle': zone('owner', 'leader'),
  'practice.list': official,
  'practice.lessons': official,
  'practice.promote': zone('owner'),
  'practice.retire': zone('owner'),
  'practice.recordLesson': zone('owner'),

  'ratchet.overview': official,

  'goal.list': official,
  'goal.set': within('owner', 'lead_unit'),
  'goal.remove': within('owner', 'lead_unit'),

  'strategy.find': official,
  'strategy.readPlan': zone('owner'),
  'strategy.draftOutline': zone('owner'),
  'strategy.editOutline': zone('owner'),
  'strategy.publishOutline': zone('owner'),
  'measure.set': zone('owner'),
  'measure.addFromPlan': zone('owner'),
  'measure.remove': zone('owner'),
  'measure.setTask': within('owner', 'lead_unit', 'unit'),
  'measure.finishTask': within('owner', 'lead_unit', 'unit'),
  'measure.reopenTask': within('owner', 'lead_unit', 'unit'),

  'survey.waves': { who: [...officials, 'surveyor'], scope: 'none' },
  'survey.scheduleWave': zone('owner'),
  'survey.reportWave': zone('owner'),

  'examination.list': official,
  'examination.contradictions': official,
  'examination.enter': zone('owner'),
  'examination.preview': zone('owner'),
  'examination.badRows': zone('owner'),
  'examination.import': zone('owner'),
  'examination.attachScan': zone('owner'),
  'examination.compare': zone('owner', 'leader', 'inspector'),
  'examination.correct': zone('owner'),

  'rectification.list': itemReader,
  'rectification.find': itemReader,
  'rectification.open': zone('owner'),
  'rectification.reassign': zone('owner'),
  'rectification.carryOver': zone('owner'),
  'rectification.addEvidence': within('owner', 'lead_unit', 'unit'),
  'rectification.submit': within('owner', 'lead_unit', 'unit'),
  'rectification.waiting': zone('owner', 'inspector'),
  'rectification.review': zone('owner', 'inspector'),
  'rectification.previewPublication': zone('owner'),
  'rectification.publish': zone('owner'),
  'rectification.withdraw': zone('owner'),

  'calendar.find': member,
  'calendar.editions': member,
  'calendar.saveYear': zone('admin'),

  'feedback.form': everyone,
  'feedback.similar': everyone,
  'feedback.submit': everyone,
  'feedback.support': everyone,
  'feedback.track': everyone,
  'feedback.answer': everyone,
  'feedback.add': everyone,
  'feedback.findCode': everyone,
  'feedback.forget': everyone,

  'opinion.list': zone('owner', 'leader', 'inspector'),
  'opinion.find': zone('owner', 'leader', 'inspector'),
  'opinion.maskPreview': zone('owner'),
  'opinion.filed': { who: ['owner', 'lead_unit', 'unit'], scope: 'none' },
  'opinion.receipt': { who: ['owner', 'lead_unit', 'unit'], scope: 'none' },
  'opinion.file': within('owner', 'lead_unit', 'unit'),
  'opinion.classify': zone('owner'),
  'opinion.mask': zone('owner'),
  'opinion.join': zone('owner'),
  'opinion.leave': zone('owner'),
  'opinion.answer': zone('owner'),
  'opinion.told': zone('owner', 'inspector'),
  'opinion.erase': zone('owner'),
  'concern.list': zone('owner', 'leader', 'inspector'),
  'concern.find': zone('owner', 'leader', 'inspector'),
  'concern.open': zone('owner'),
  'concern.edit': zone('owner'),
  'contact.unmask': zone('owner', 'inspector'),
  'contact.reveal': zone('owner', 'inspector'),
  'contact.retention': zone('owner', 'auditor', 'admin'),

  'audit.list': zone('auditor', 'leader'),
  'audit.find': zone('auditor', 'leader'),
  'audit.filters': zone('auditor', 'leader'),
  'audit.state': zone('auditor', 'leader'),
  'audit.timeline': { who: [...officials, 'auditor', 'admin'], scope: 'none' },
  'audit.verify': zone('auditor'),
  'trust.checkpoint': everyone,
  'blob.find': member,
  'job.mine': member,
  'job.find': member,
  'job.cancel': member,

  'me.find': oneself,
  'me.changePassword': oneself,
  'me.sessions': member,
  'me.endOtherSessions': member,

  'unit.tree': member,
  'unit.find': member,
  'unit.retired': member,
  'unit.add': zone('admin'),
  'unit.rename': zone('admin'),
  'unit.move': zone('admin'),
  'unit.merge': zone('admin'),
  'unit.retire': zone('admin'),
  'unit.previewDivisions': zone('admin'),
  'unit.divisionBadRows': zone('admin'),
  'unit.importDivisions': zone('admin'),

  'post.list': postReaders,
  'post.people': zone('admin'),
  'post.add': zone('admin'),
  'post.appoint': zone('admin'),
  'post.end': zone('admin'),
  'post.retire': zone('admin'),

  'account.list': zone('admin', 'auditor'),
  'account.find': zone('admin', 'auditor'),
  'account.add': zone('admin'),
  'account.rename': zone('admin'),
  'account.disable': zone('admin'),
  'account.enable': zone('admin'),
  'account.resetPassword': zone('admin'),
  'account.resetSecondFactor': zone('admin'),
  'account.linkOidcSubject': zone('admin'),
  'account.grantRole': zone('admin'),
  'account.revokeRole': zone('admin'),
  'account.revokeSessions': zone('admin'),

  'home.debts': member,
  'home.week': member,
  'notice.mine': member,
  'notice.unread': member,
  'notice.markRead': member,
  'setting.find': postReaders,
  'setting.saveSite': zone('admin'),
  'setting.saveFeedback': zone('owner'),

  'view.list': member,
  'view.save': member,
  'view.drop': member,
} satisfies Record<string, Rule>

export type ProcedureName = keyof typeof matrix
