/** What the demo shop sells; a Chinese and an English shelf, short and very long titles. */
export const goods = {
  teapot: {
    sku: 'TP-220',
    title: '陶瓷茶壶 220 ml 手绘青花',
    category: 'kitchen',
    variant: '青花',
    price: '64.95',
  },
  filters: {
    sku: 'CF-100',
    title: '手冲咖啡滤纸 100 张',
    category: 'coffee',
    variant: 'V60 02',
    price: '19.00',
  },
  beans: {
    sku: 'CB-500',
    title: '云南保山单一产地咖啡豆 500 g',
    category: 'food',
    variant: '中度烘焙',
    price: '88.00',
  },
  jumper: {
    sku: 'WJ-M',
    title: 'Merino wool jumper',
    category: 'clothes',
    variant: 'M, moss green',
    price: '459.00',
  },
  lamp: { sku: 'DL-7', title: 'Desk lamp, dimmable', category: 'light', variant: 'white', price: '239.00' },
  scarf: { sku: 'SC-1', title: '真丝方巾 90×90', category: 'clothes', variant: '黛蓝', price: '328.00' },
  long: {
    sku: 'LONG-0001-XXL',
    title:
      '【官方正品】加厚加绒保暖防风防水多功能户外冲锋衣三合一可拆卸两件套男女同款情侣装秋冬季登山服滑雪服大码工装外套 Limited Anniversary Edition',
    category: 'clothes',
    variant: '曜石黑 / XXL / 加长款 / 含可拆卸内胆与收纳袋',
    price: '1299.00',
  },
} as const

export type Goods = keyof typeof goods
