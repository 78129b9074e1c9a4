using Storefront;

// Three hosts in one process, so that one command starts the whole shop: the shop front for customers, the back office for
// staff, and the warehouse, from which the shop front's pages get the stock.
var shop = new Shop();

WebApplication[] hosts = [ShopFront.Create(shop, args), BackOffice.Create(shop, args), Warehouse.Create(shop, args)];

await Task.WhenAll(hosts.Select(host => host.StartAsync()));
await Task.WhenAny(hosts.Select(host => host.WaitForShutdownAsync()));
await Task.WhenAll(hosts.Select(host => host.StopAsync()));
