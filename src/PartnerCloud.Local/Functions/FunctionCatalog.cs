using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PartnerCloud.Local.Functions;

/// <summary>Finds an assembly's functions: its methods with <c>[LambdaFunction]</c>. Reads the metadata, without loading the assembly.</summary>
public static class FunctionCatalog
{
    /// <summary>Says which functions there are.</summary>
    internal const string Known = "Functions are the methods with [LambdaFunction] in PartnerCloud.Lambda.";

    private const string AttributeNamespace = "Amazon.Lambda.Annotations";
    private const string AttributeName = "LambdaFunctionAttribute";

    /// <summary>Reads the names of the functions, in the assembly's order.</summary>
    /// <exception cref="FileNotFoundException">The assembly has not been built.</exception>
    public static ImmutableArray<string> Read(string assemblyPath)
    {
        using var file = new PEReader(File.OpenRead(assemblyPath));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.MethodDefinitions
                .Select(metadata.GetMethodDefinition)
                .Where(method => method.GetCustomAttributes().Any(handle => IsLambdaFunction(metadata, metadata.GetCustomAttribute(handle))))
                .Select(method => metadata.GetString(method.Name)),
        ];
    }

    private static bool IsLambdaFunction(MetadataReader metadata, CustomAttribute attribute)
    {
        var (name, space) = TypeOf(metadata, attribute.Constructor);
        return metadata.StringComparer.Equals(name, AttributeName) && metadata.StringComparer.Equals(space, AttributeNamespace);
    }

    /// <summary>The attribute's type, which may also be declared in the assembly itself.</summary>
    private static (StringHandle Name, StringHandle Namespace) TypeOf(MetadataReader metadata, EntityHandle constructor)
    {
        var owner = constructor.Kind == HandleKind.MemberReference
            ? metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent
            : metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType();
        return owner.Kind switch
        {
            HandleKind.TypeReference when metadata.GetTypeReference((TypeReferenceHandle)owner) is var type => (type.Name, type.Namespace),
            HandleKind.TypeDefinition when metadata.GetTypeDefinition((TypeDefinitionHandle)owner) is var type => (type.Name, type.Namespace),
            _ => default,
        };
    }
}
