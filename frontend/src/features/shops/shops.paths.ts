export const settingsPath = () => '/desk/settings'
export const peoplePath = () => '/desk/people'
