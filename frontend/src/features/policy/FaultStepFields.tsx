import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '@/ui/Field'
import { Tag } from '@/ui/Tag'
import { CountInput } from './CountInput'
import { type Faults, faultKinds } from './faults'
import css from './policy.module.css'

type Step = Faults['steps'][number]

interface FaultStepFieldsProps {
  steps: Step[]
  least?: Step[]
  editable: boolean
  problem: (field: string) => string | undefined
  onChange: (steps: Step[]) => void
}

/** The right to money back ends before the right to a repair: each step says what may be asked for and how long. */
export function FaultStepFields({ steps, least = [], editable, problem, onChange }: FaultStepFieldsProps) {
  const { t } = useTranslation(['policy', 'returns', 'shops'])
  const put = (index: number, part: Partial<Step>) =>
    onChange(steps.map((step, i) => (i === index ? { ...step, ...part } : step)))
  return (
    <>
      <ol className={css.steps} aria-label={t('faults.steps')}>
        {steps.map((step, index) => {
          const at = `/steps/${index}`
          const said = problem(at)
          return (
            // the steps have no name but their place
            // biome-ignore lint/suspicious/noArrayIndexKey: fields are driven by the value, not by the element
            <li key={index}>
              <fieldset className={css.group}>
                <legend>
                  {t('faults.step', { number: index + 1 })}{' '}
                  {step.confidence && <Tag>{t(`shops:confidence.${step.confidence}`)}</Tag>}
                </legend>
                <div className={css.pair}>
                  <Field label={t('faults.kinds')} problem={problem(`${at}/kinds`)}>
                    <Select
                      mode="multiple"
                      showSearch={{ optionFilterProp: 'label' }}
                      disabled={!editable}
                      value={step.kinds}
                      onChange={(kinds) => put(index, { kinds })}
                      options={faultKinds.map((value) => ({ value, label: t(`returns:kind.${value}`) }))}
                    />
                  </Field>
                  <Field
                    label={t('faults.months')}
                    help={shipped(least[index]?.months)}
                    problem={problem(`${at}/months`)}
                  >
                    <CountInput
                      disabled={!editable}
                      count={step.months}
                      onCount={(months) => put(index, { months })}
                    />
                  </Field>
                  <Field
                    label={t('faults.days')}
                    help={shipped(least[index]?.days)}
                    problem={problem(`${at}/days`)}
                  >
                    <CountInput
                      disabled={!editable}
                      count={step.days}
                      onCount={(days) => put(index, { days })}
                    />
                  </Field>
                </div>
                {Object.entries(step.byGoods ?? {}).map(([goods, time]) => (
                  <div key={goods} className={css.pair}>
                    {(['months', 'days'] as const).map((unit) => (
                      <Field
                        key={unit}
                        label={t(`faults.goods_${unit}`, { goods: t(`goods.${goods as 'SHOES'}`) })}
                        problem={problem(`${at}/byGoods/${goods}/${unit}`)}
                      >
                        <CountInput
                          disabled={!editable}
                          count={time[unit]}
                          onCount={(count) =>
                            put(index, { byGoods: { ...step.byGoods, [goods]: { ...time, [unit]: count } } })
                          }
                        />
                      </Field>
                    ))}
                  </div>
                ))}
                {said && (
                  <p className={css.problem} role="alert">
                    {said}
                  </p>
                )}
                {editable && (
                  <div className={css.row}>
                    <Button
                      aria-label={t('faults.removeStep', { number: index + 1 })}
                      onClick={() => onChange(steps.filter((_, i) => i !== index))}
                    >
                      {t('remove')}
                    </Button>
                  </div>
                )}
              </fieldset>
            </li>
          )
        })}
      </ol>
      {problem('/steps') && (
        <p className={css.problem} role="alert">
          {problem('/steps')}
        </p>
      )}
      {editable && (
        <div className={css.row}>
          <Button onClick={() => onChange([...steps, { kinds: ['REPAIR'], months: 12, days: 0 }])}>
            {t('faults.addStep')}
          </Button>
        </div>
      )}
    </>
  )

  function shipped(count?: number) {
    return count ? t('faults.shipped', { count }) : undefined
  }
}
