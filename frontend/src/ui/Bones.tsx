import css from './Bones.module.css'

/** A grey block of the size of what will come, so that nothing jumps when it does. */
export const Bone = ({ height = 16, width = '100%' }: { height?: number; width?: number | string }) => (
  <span className={css.bone} style={{ height, width }} />
)

export const Bones = ({ count, height, label }: { count: number; height: number; label: string }) => (
  <div className={css.bones} role="status" aria-label={label}>
    {Array.from({ length: count }, (_, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
      <Bone key={index} height={height} />
    ))}
  </div>
)
