import { useCallback, useState } from 'react'
import { type Draft, dropDraft, keepDraft, keptDraft } from './draft'

export function useDraft(about: string, start: Draft) {
  const [draft, setDraft] = useState(() => keptDraft(about) ?? start)
  const change = useCallback(
    (part: Partial<Draft>) =>
      setDraft((before) => {
        const after = { ...before, ...part }
        keepDraft(about, after)
        return after
      }),
    [about],
  )
  const drop = useCallback(() => dropDraft(about), [about])
  return { draft, change, drop }
}
