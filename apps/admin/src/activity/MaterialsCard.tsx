import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { FileDrop } from '../design/FileDrop.tsx'
import { Card } from '../design/PageShell.tsx'
import { fileContent, mediaTypeOf } from '../import/file-content.ts'
import { EvidencePhotos } from '../rectification/EvidencePhotos.tsx'
import type { ActivityFound } from './activity-found.ts'
import { useActivityWords } from './page-words.ts'

/** 照片和材料: photos with what they were used for before, and papers. */
export function MaterialsCard({ found, isOwn }: { found: ActivityFound; isOwn: boolean }) {
  const w = useActivityWords()
  const { activity, files, reuse, published } = found
  const adding = useAct('activity.addFile', client.activity.addFile.mutate)
  const removing = useAct('activity.removeFile', client.activity.removeFile.mutate)
  const mayChange = isOwn && activity.status !== 'cancelled' && !published
  const put = async (file: File) => {
    const content = await fileContent(file)
    await adding.perform({ id: activity.id, name: file.name, mediaType: mediaTypeOf(file), content })
  }
  const remove = (fileId: string) => removing.perform({ id: activity.id, seen: activity.version, fileId })
  const photos = activity.photoIds.map((id, at) => {
    return { id, caption: w.photoCaption(at + 1), leaveOut: mayChange ? () => void remove(id) : undefined }
  })
  const papers = files.filter((file) => activity.fileIds.includes(file.id))
  return (
    <Card title={w.materials}>
      {files.length === 0 && !mayChange && <p className="page-note">{w.noMaterials}</p>}
      {photos.length > 0 && <EvidencePhotos photos={photos} />}
      {reuse.map(({ photoId, title }) => (
        <p key={`${photoId}/${title}`} className="activity-reused">
          {`${photos.find((photo) => photo.id === photoId)?.caption ?? ''} ${w.reused(title)}`}
        </p>
      ))}
      <ul className="activity-papers">
        {papers.map((file) => (
          <li key={file.id}>
            <a href={`/api/blob/${file.id}`}>{file.name}</a>
            {mayChange && (
              <button type="button" className="link" disabled={removing.busy} onClick={() => remove(file.id)}>
                {w.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <>
          <p>{w.addFile}</p>
          <FileDrop accept=".pdf,.ofd,.docx,.xlsx,image/*" hint={w.fileHint} onFile={(file) => void put(file)} />
        </>
      )}
      <ActProblem sentence={adding.told ?? removing.told} />
    </Card>
  )
}
