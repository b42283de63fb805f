export const settingsPath = () => '/desk/settings'
