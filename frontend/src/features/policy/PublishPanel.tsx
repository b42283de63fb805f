import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tagged } from '@/api/client'
import { Field } from '@/ui/Field'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import css from './policy.module.css'
import { type PresetVersion, useDiscard, usePublish } from './policy.queries'

/** From when on it counts. Running cases keep the rules their orders were placed under. */
export function PublishPanel({ version }: { version: Tagged<PresetVersion> }) {
  const { t } = useTranslation('policy')
  const publish = usePublish(version)
  const discard = useDiscard(version)
  const [from, setFrom] = useState('')
  const coming = version.state === 'PUBLISHED' && !version.inEffect
  if (version.state !== 'DRAFT' && !coming) return null
  return (
    <Panel title={t('publish.title')}>
      <p className={css.what}>{t('publish.what')}</p>
      <div className={css.row}>
        {version.state === 'DRAFT' && (
          <>
            <Field
              label={t('publish.from')}
              help={t('publish.fromHelp')}
              problem={publish.error?.at('/effectiveFrom')?.detail}
            >
              <Input
                type="datetime-local"
                style={{ width: 220 }}
                value={from}
                onChange={(e) => setFrom(e.target.value)}
              />
            </Field>
            <Button
              type="primary"
              loading={publish.isPending}
              onClick={() =>
                publish.mutate({ effectiveFrom: from ? new Date(from).toISOString() : undefined })
              }
            >
              {t('publish.act')}
            </Button>
          </>
        )}
        <Button danger loading={discard.isPending} onClick={() => discard.mutate()}>
          {t(coming ? 'publish.callBack' : 'publish.discard')}
        </Button>
      </div>
      <ProblemNote
        error={publish.error ?? discard.error}
        shownAt={(pointer) => pointer === '/effectiveFrom'}
      />
    </Panel>
  )
}
