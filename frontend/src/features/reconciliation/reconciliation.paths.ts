export const reconciliationPath = () => '/desk/reconciliation'
