using PartnerCloud.Cdk.Functions;

namespace PartnerCloud.Cdk.Tests.Functions;

public sealed class FunctionPackageTests
{
    [Fact]
    public void Publish_WithoutTheSource_NamesTheCommandAndItsError()
    {
        var folder = Directory.CreateTempSubdirectory("package");
        try
        {
            var exception = Assert.Throws<FunctionPackageException>(() => new FunctionPackage(folder.FullName, "x86_64", FunctionPackage.Bundled).Publish());

            Assert.Contains("dotnet publish src/PartnerCloud.Lambda", exception.Message, StringComparison.Ordinal);
            Assert.Contains("-p:AwsPackages=bundled", exception.Message, StringComparison.Ordinal);
            Assert.Contains("-p:RestoreLockedMode=true", exception.Message, StringComparison.Ordinal);
            Assert.Contains("MSB1009", exception.Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
