import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseShop, mayBeBuyer, mine, shopOf } from '@/auth/chosenShop'
import { logOut } from '@/auth/login'
import type { Me } from '@/auth/me.queries'
import { type Language, languages } from '@/i18n/languages'
import { changeLanguage } from '@/i18n/start'
import { chooseScheme, schemeChoices, useSchemeChoice } from '@/theme/scheme'
import { ChoiceCards } from '@/ui/ChoiceCards'
import { Sheet } from '@/ui/Sheet'

interface AccountSheetProps {
  me: Me
  /** What else can be set where this account works. */
  more?: ReactNode
  onClose: () => void
}

export function AccountSheet({ me, more, onClose }: AccountSheetProps) {
  const { t, i18n } = useTranslation('common')
  const scheme = useSchemeChoice()
  const shop = shopOf(me)
  const shops = me.shops.map(({ id, name, role }) => ({
    value: id,
    title: name,
    detail: t(`staffRole.${role}`),
  }))
  const places = mayBeBuyer(me) ? [...shops, { value: mine, title: t('account.mine'), detail: '' }] : shops
  const cache = useQueryClient()
  const speak = async (language: Language) => {
    await changeLanguage(language)
    // Half of the sentences on screen are the server's: they are asked for again.
    await cache.invalidateQueries()
  }
  return (
    <Sheet title={me.name} onClose={onClose}>
      {me.email && <p className="quiet">{me.email}</p>}
      {places.length > 1 && (
        <ChoiceCards
          name="shop"
          legend={t('account.shop')}
          value={shop?.id ?? mine}
          onChange={chooseShop}
          choices={places}
        />
      )}
      <ChoiceCards
        columns
        name="language"
        legend={t('account.language')}
        value={languages.find((one) => one === i18n.language)}
        onChange={(language) => void speak(language)}
        choices={languages.map((value) => ({ value, title: t(`language.${value}`) }))}
      />
      <ChoiceCards
        columns
        name="scheme"
        legend={t('account.scheme')}
        value={scheme}
        onChange={chooseScheme}
        choices={schemeChoices.map((value) => ({ value, title: t(`scheme.${value}`) }))}
      />
      {more}
      <Button block onClick={() => void logOut()}>
        {t('account.signOut')}
      </Button>
    </Sheet>
  )
}
