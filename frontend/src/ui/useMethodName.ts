import { useTranslation } from 'react-i18next'

/** A way of paying as people call it; one we have no word for keeps the shop's own. */
export function useMethodName() {
  const { t } = useTranslation('common')
  return (method: string) => t(`method.${method as 'ALIPAY'}`, { defaultValue: method })
}
