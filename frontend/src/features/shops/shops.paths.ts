export const openShopPath = () => '/platform/shops/new'
export const settingsPath = () => '/desk/settings'
export const peoplePath = () => '/desk/people'
