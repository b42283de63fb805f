import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@/ui/ProblemNote'
import { saveFile } from '@/ui/saveFile'
import css from './Disputes.module.css'
import { type PacketKind, packetFile } from './disputes.queries'

/** Everything of the dispute to take along: a paper to read, or the paper with all files and their hashes. */
export function Packet({ id, number }: { id: string; number: string }) {
  const { t } = useTranslation('disputes')
  const fetching = useMutation({
    mutationFn: async (kind: PacketKind) => saveFile(`${number}.${kind}`, await packetFile(id, kind)),
  })
  return (
    <div>
      <div className={css.acts}>
        {(['pdf', 'zip'] as const).map((kind) => (
          <Button
            key={kind}
            loading={fetching.isPending && fetching.variables === kind}
            onClick={() => fetching.mutate(kind)}
          >
            {t(`packet.${kind}`)}
          </Button>
        ))}
      </div>
      <ProblemNote error={fetching.error} />
    </div>
  )
}
