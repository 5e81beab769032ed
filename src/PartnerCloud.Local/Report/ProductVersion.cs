using System.Reflection;

namespace PartnerCloud.Local.Report;

/// <summary>The version of this program, as <c>--version</c> and reports show it. <c>Directory.Build.props</c> sets it.</summary>
internal static class ProductVersion
{
    /// <summary>For example <c>0.10.0</c>, or <c>0.10.0+</c> and the commit it was built from.</summary>
    public static string Text { get; } = typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Where the AWS packages of this build come from: <c>bundled</c>, <c>nuget</c>, or both in words.</summary>
    public static string AwsPackages { get; } = typeof(ProductVersion).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "AwsPackages").Value!;

    /// <summary>The version, and where the AWS packages come from.</summary>
    public static string Full => $"{Text}, AWS packages: {AwsPackages}";
}
