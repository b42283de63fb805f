/**
 * Shops (店铺, the tenants), their staff, the terms they promise and what time it is in them. Decides who acts for which
 * shop; needs the kernel and the rules; knows no order and no return.
 */
package aftercare.shops;
