/**
 * Blob 附件: a file kept in the database with its hash. Each kind has its formats, its largest size, and who may read
 * it. Source: RELIABILITY "Uploads"; ARCHITECTURE "Procedures".
 */
import { z } from 'zod'
import type { Actor } from '../people/permission.ts'
import type { Role } from '../people/role.ts'
import type { WhyNot } from '../refusal.ts'
import { bytesMatch, type Extension, extensionOf } from './media-type.ts'

const MB = 1024 * 1024
const officials: readonly Role[] = ['owner', 'leader', 'lead_unit', 'unit', 'inspector', 'editor', 'auditor']

interface BlobRule {
  readonly extensions: readonly Extension[]
  /** Bytes. */
  readonly largest: number
  readonly readers: readonly Role[]
}

export const blobKinds = {
  /** 通报扫描件: the circular that a result was entered from. */
  'circular-scan': { extensions: ['pdf', 'ofd', 'png', 'jpg'], largest: 20 * MB, readers: officials },
  /** 会议纪要: minutes that a collective decision cites. */
  minutes: { extensions: ['pdf', 'ofd', 'docx', 'png', 'jpg'], largest: 20 * MB, readers: officials },
  /** 目标依据: the document that a goal rests on. */
  source: { extensions: ['pdf', 'ofd', 'docx', 'png', 'jpg'], largest: 20 * MB, readers: officials },
  /** 佐证材料. */
  evidence: { extensions: ['pdf', 'ofd', 'docx', 'xlsx', 'png', 'jpg'], largest: 20 * MB, readers: officials },
  /** 陈述申辩附件: what a unit answers a notice with is read by those who handle the case. */
  statement: {
    extensions: ['pdf', 'ofd', 'docx', 'xlsx'],
    largest: 10 * MB,
    readers: ['owner', 'leader', 'inspector', 'auditor'],
  },
  /** 居民照片: re-encoded before it is kept, and read by those who read what residents said. */
  'resident-photo': { extensions: ['jpg'], largest: MB, readers: ['owner', 'leader', 'inspector'] },
  /** 整改照片: re-encoded likewise; residents see it once it is published. */
  'result-photo': { extensions: ['jpg'], largest: MB, readers: officials },
  /** 印发的公文: as it went out. */
  document: { extensions: ['docx'], largest: 20 * MB, readers: officials },
  /** 导入的原表, and the file of its bad rows. */
  import: { extensions: ['xlsx', 'csv'], largest: 20 * MB, readers: ['owner', 'surveyor', 'admin', 'auditor'] },
  /** 系统生成的文件. */
  export: { extensions: ['xlsx', 'csv', 'docx', 'txt'], largest: 50 * MB, readers: officials },
  /** 迎检材料包, by volumes, for seven days. */
  pack: { extensions: ['zip'], largest: 60 * MB, readers: ['owner', 'leader', 'inspector'] },
  /** 测评答卷的导出文件: whoever asked for it reads it, for seven days. */
  answers: { extensions: ['xlsx'], largest: 50 * MB, readers: ['owner'] },
} as const satisfies Record<string, BlobRule>
export type BlobKind = keyof typeof blobKinds
export const blobKindSchema = z.enum(Object.keys(blobKinds) as [BlobKind, ...BlobKind[]])

export const blobSchema = z.object({
  id: z.uuid(),
  kind: blobKindSchema,
  sha256: z.string(),
  size: z.number().int(),
  mediaType: z.string(),
  name: z.string(),
  createdAt: z.string(),
  createdBy: z.uuid().nullable(),
})
export type BlobView = z.infer<typeof blobSchema>

export const blobRefusals = ['file-empty', 'file-too-large', 'file-kind-refused', 'file-not-what-it-says'] as const
export type BlobRefusal = (typeof blobRefusals)[number]

export interface GivenFile {
  readonly kind: BlobKind
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** Null when the file may be kept; sizes in the details are bytes. */
export function whyNotStore({ kind, mediaType, bytes }: GivenFile): WhyNot<BlobRefusal> {
  const rule: BlobRule = blobKinds[kind]
  if (bytes.length === 0) return { code: 'file-empty' }
  if (bytes.length > rule.largest)
    return { code: 'file-too-large', details: { size: bytes.length, largest: rule.largest } }
  const extension = extensionOf(mediaType)
  if (!extension || !rule.extensions.includes(extension))
    return { code: 'file-kind-refused', details: { allowed: rule.extensions } }
  return bytesMatch(extension, bytes) ? null : { code: 'file-not-what-it-says', details: { extension } }
}

/** Null when one of the actor's roles reads files of this kind; whoever put it there reads it too. */
export function whyNotReadBlob(blob: Pick<BlobView, 'kind' | 'createdBy'>, actor: Actor): WhyNot<'not-found'> {
  if (blob.createdBy === actor.userId) return null
  const readers: readonly Role[] = blobKinds[blob.kind].readers
  return actor.grants.some((grant) => readers.includes(grant.role)) ? null : { code: 'not-found' }
}
