#nullable enable
using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Amazon.Runtime;

namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>The wire members of a property bag: the properties that its own class declares. They are found once per type.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2067", Justification = Rooted)]
[UnconditionalSuppressMessage("Trimming", "IL2070", Justification = Rooted)]
[UnconditionalSuppressMessage("Trimming", "IL2072", Justification = Rooted)]
internal static class WireShape
{
    private const string Rooted = "ILLink.Descriptors.xml keeps every type of this assembly with all its members.";

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<WireMember>> Shapes = new();

    public static IReadOnlyList<WireMember> Of(Type type) => Shapes.GetOrAdd(type, Read);

    public static object Create(Type type) => Activator.CreateInstance(type)!;

    public static object CreateConstant(Type type, string value) => Activator.CreateInstance(type, value)!;

    public static bool IsConstant(Type type) => type.IsSubclassOf(typeof(ConstantClass));

    public static bool IsList(Type type) => typeof(IList).IsAssignableFrom(type);

    public static bool IsDictionary(Type type) => typeof(IDictionary).IsAssignableFrom(type);

    // Base classes belong to the SDK. Their properties (response metadata, exception details) are never sent as members.
    private static WireMember[] Read(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(property => new WireMember(property))];
}
